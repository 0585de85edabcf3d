package org.gainsay.score;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network of the BERT family on ONNX Runtime. Thread-safe; close it to free its memory. */
final class OnnxSession implements AutoCloseable {
  private static final ImmutableSet<String> INPUTS =
      ImmutableSet.of("input_ids", "attention_mask", "token_type_ids");

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Set<String> inputs;

  private OnnxSession(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
    inputs = session.getInputNames();
  }

  /**
   * Loads a network.
   *
   * @throws InvalidModelException if it asks for other inputs than those of BERT
   */
  static OnnxSession open(byte[] onnx) throws OrtException, InvalidModelException {
    OrtEnvironment environment = OnnxRuntime.environment();
    OnnxSession opened = new OnnxSession(environment, open(environment, onnx));
    try {
      opened.requireInputs();
      return opened;
    } catch (InvalidModelException e) {
      opened.close();
      throw e;
    }
  }

  private static OrtSession open(OrtEnvironment environment, byte[] onnx) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Batches run side by side instead: threads inside a product wait for each other, and their
      // number could change the order of a sum.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      return environment.createSession(onnx, options);
    }
  }

  private void requireInputs() throws InvalidModelException {
    for (String input : inputs) {
      if (!INPUTS.contains(input)) {
        throw new InvalidModelException("unknown input \"" + input + "\"");
      }
    }
    if (!inputs.contains("input_ids")) {
      throw new InvalidModelException("no input \"input_ids\"");
    }
  }

  /**
   * The network's first output for a batch.
   *
   * @param columns numbers that it must have for each row
   * @param what how a message names them
   * @throws InvalidModelException if the output is another
   */
  float[][] run(List<TokenizedPair> rows, int columns, String what)
      throws OrtException, InvalidModelException {
    Map<String, OnnxTensor> feed = new HashMap<>();
    try {
      fill(feed, rows);
      return output(feed, rows.size(), columns, what);
    } finally {
      feed.values().forEach(OnnxTensor::close);
    }
  }

  private float[][] output(Map<String, OnnxTensor> feed, int rows, int columns, String what)
      throws OrtException, InvalidModelException {
    try (OrtSession.Result result = session.run(feed)) {
      if (!(result.get(0).getValue() instanceof float[][] output)
          || output.length != rows
          || output[0].length != columns) {
        throw new InvalidModelException("the output is not " + what);
      }
      return output;
    }
  }

  /** Adds the tensors of a batch one by one: those that are made are there to be closed. */
  private void fill(Map<String, OnnxTensor> feed, List<TokenizedPair> rows) throws OrtException {
    int width = rows.stream().mapToInt(TokenizedPair::length).max().orElseThrow();
    Map<String, long[]> values =
        ImmutableMap.of(
            "input_ids", new long[rows.size() * width],
            "attention_mask", new long[rows.size() * width],
            "token_type_ids", new long[rows.size() * width]);
    for (int i = 0; i < rows.size(); i++) {
      TokenizedPair row = rows.get(i);
      int start = i * width;
      System.arraycopy(row.ids(), 0, values.get("input_ids"), start, row.length());
      System.arraycopy(row.typeIds(), 0, values.get("token_type_ids"), start, row.length());
      Arrays.fill(values.get("attention_mask"), start, start + row.length(), 1);
    }
    long[] shape = {rows.size(), width};
    for (String input : inputs) {
      feed.put(
          input, OnnxTensor.createTensor(environment, LongBuffer.wrap(values.get(input)), shape));
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the model", e);
    }
  }
}
