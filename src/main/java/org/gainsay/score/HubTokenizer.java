package org.gainsay.score;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * The tokenizer that a {@code tokenizer.json} describes, read by Hugging Face's own library: for
 * models other than the one that is shipped. Thread-safe.
 */
final class HubTokenizer implements PairTokenizer {
  /** Unset, the library asks for a cloud machine's metadata and fetches code for graphics cards. */
  private static final String OFFLINE = "ai.djl.offline";

  private final HuggingFaceTokenizer tokenizer;

  HubTokenizer(byte[] json, int limit) throws InvalidModelException {
    ImmutableMap<String, String> options =
        ImmutableMap.of(
            "truncation",
            "longest_first",
            "maxLength",
            Integer.toString(limit),
            "padding",
            "false");
    if (System.getProperty(OFFLINE) == null) {
      System.setProperty(OFFLINE, "true");
    }
    try {
      tokenizer = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new InvalidModelException("tokenizer.json cannot be used: " + NliModel.firstLine(e), e);
    }
  }

  @Override
  public TokenizedPair tokenize(SentencePair pair, int limit) {
    Encoding encoding = tokenizer.encode(pair.premise(), pair.hypothesis());
    return new TokenizedPair(encoding.getIds(), encoding.getTypeIds(), encoding.exceedMaxLength());
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
