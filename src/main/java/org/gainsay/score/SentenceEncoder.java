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
    ModelMetadata metadata = describe(location, files);
    String file = files.describe(metadata.modelFile());
    WordPieceTokenizer tokenizer = WordPieceTokenizer.of(files.tokenizer());
    byte[] onnx = files.model();
    try {
      SentenceEncoder encoder = new SentenceEncoder(metadata, tokenizer, OnnxSession.open(onnx));
      encoder.probe();
      return encoder;
    } catch (OrtException | RuntimeException e) {
      throw new InvalidModelException(file + " is no usable model: " + NliModel.firstLine(e), e);
    } catch (InvalidModelException e) {
      throw new InvalidModelException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * What is known of an encoder without loading it: the number of its vectors' dimensions, and the
   * checksums of its files, which tell it from any other.
   *
   * @throws InvalidModelException if there is no good {@code model.json}, or it describes another
   *     kind of model
   */
  public static ModelMetadata describe(ModelLocation location) throws InvalidModelException {
    return describe(location, ModelDirectory.open(location));
  }

  private static ModelMetadata describe(ModelLocation location, ModelDirectory files)
      throws InvalidModelException {
    ModelMetadata metadata = files.metadata();
    if (metadata.dimensions() == 0) {
      throw new InvalidModelException(location + ": model.json describes no sentence encoder");
    }
    return metadata;
  }

  /**
   * Runs it once on a sentence as long as the metadata allow, with the last word of the vocabulary,
   * so that a wrong one is found when it is loaded.
   */
  private void probe() throws OrtException, InvalidModelException {
    TokenizedPair row =
        tokenizer.sentence("yes ".repeat(metadata.maxTokens()), metadata.maxTokens());
    tokenizer.greatestId().ifPresent(id -> row.ids()[1] = id);
    try {
      run(row);
    } catch (OrtException | InvalidModelException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** What is known of the encoder. */
  public ModelMetadata metadata() {
    return metadata;
  }

  /**
   * The vector of a sentence; one that is longer than the encoder reads is cut.
   *
   * @throws IllegalStateException if the network fails
   */
  public SentenceVector encode(String sentence) {
    String text = metadata.dropsFinalFullStop() ? NliModel.plainEnd(sentence) : sentence;
    try {
      return run(tokenizer.sentence(text, metadata.maxTokens()));
    } catch (OrtException | InvalidModelException e) {
      throw new IllegalStateException("the encoder failed: " + NliModel.firstLine(e), e);
    }
  }

  private SentenceVector run(TokenizedPair sentence) throws OrtException, InvalidModelException {
    int dimensions = metadata.dimensions();
    float[][] output =
        session.run(ImmutableList.of(sentence), dimensions, dimensions + " numbers a sentence");
    return SentenceVector.of(output[0]);
  }

  /** Frees the native memory. Nothing may be encoded then or at that time. */
  @Override
  public void close() {
    session.close();
  }
}
