package org.gainsay.score;

import ai.onnxruntime.OrtException;
import com.google.common.collect.ImmutableList;

/**
 * A sentence encoder on ONNX Runtime: a bi-encoder after Reimers and Gurevych (2019,
 * Sentence-BERT), which reads each sentence alone. Thread-safe. A sentence's vector hangs on
 * nothing but the sentence. Needs no network.
 */
public final class SentenceEncoder implements AutoCloseable {
  private final ModelMetadata metadata;
  private final WordPieceTokenizer tokenizer;
  private final OnnxSession session;

  private SentenceEncoder(
      ModelMetadata metadata, WordPieceTokenizer tokenizer, OnnxSession session) {
    this.metadata = metadata;
    this.tokenizer = tokenizer;
    this.session = session;
  }

  /**
   * Loads an encoder from a folder or from the class path.
   *
   * @throws InvalidModelException if a file is missing, cut, changed, or not what it should be
   */
  public static SentenceEncoder load(ModelLocation location) throws InvalidModelException {
    OnnxRuntime.prepare();
    ModelDirectory files = ModelDirectory.open(location);
    ModelMetadata metadata = files.metadata();
    if (metadata.dimensions() == 0) {
      throw new InvalidModelException(location + ": model.json describes no sentence encoder");
    }
    String file = files.describe(metadata.modelFile());
    WordPieceTokenizer tokenizer = WordPieceTokenizer.of(files.tokenizer());
    try {
      OnnxSession session = OnnxSession.open(files.model());
      SentenceEncoder encoder = new SentenceEncoder(metadata, tokenizer, session);
      encoder.probe();
      return encoder;
    } catch (OrtException | RuntimeException e) {
      throw new InvalidModelException(file + " is no usable model: " + NliModel.firstLine(e), e);
    }
  }

  /**
   * Tells an encoder from any other: all that its {@code model.json} says, checksums among it.
   *
   * @throws InvalidModelException if there is no good {@code model.json}
   */
  public static String identity(ModelLocation location) throws InvalidModelException {
    return ModelDirectory.open(location).metadata().toString();
  }

  /**
   * How many numbers an encoder's vectors have.
   *
   * @throws InvalidModelException if there is no good {@code model.json}
   */
  public static int dimensions(ModelLocation location) throws InvalidModelException {
    return ModelDirectory.open(location).metadata().dimensions();
  }

  /** Runs it once on the longest sentence, so that a wrong one is found when it is loaded. */
  private void probe() throws OrtException, InvalidModelException {
    try {
      run("yes ".repeat(metadata.maxTokens()));
    } catch (OrtException | InvalidModelException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** What is known of the encoder. */
  public ModelMetadata metadata() {
    return metadata;
  }

  /** The vector of a sentence; one that is longer than the encoder reads is cut. */
  public SentenceVector encode(String sentence) {
    try {
      return run(sentence);
    } catch (OrtException | InvalidModelException e) {
      throw new IllegalStateException("the encoder failed: " + NliModel.firstLine(e), e);
    }
  }

  private SentenceVector run(String sentence) throws OrtException, InvalidModelException {
    String text = metadata.dropsFinalFullStop() ? NliModel.plainEnd(sentence) : sentence;
    TokenizedPair row = tokenizer.sentence(text, metadata.maxTokens());
    float[][] output =
        session.run(
            ImmutableList.of(row),
            metadata.dimensions(),
            metadata.dimensions() + " numbers a sentence");
    return SentenceVector.of(output[0]);
  }

  /** Frees the native memory. Nothing may be encoded then or at that time. */
  @Override
  public void close() {
    session.close();
  }
}
