package org.gainsay.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What {@code model.json} says about a model: everything that differs from one cross-encoder, or
 * one sentence encoder, to the next.
 *
 * @param name the model's name and version
 * @param modelFile the ONNX file in the same directory
 * @param labels of a cross-encoder, the labels in the order of the model's outputs; else none
 * @param dimensions of a sentence encoder, how many numbers it gives for a sentence; else 0
 * @param maxTokens the longest input, both sentences and the marks around them counted
 * @param tokenizer how text becomes tokens
 * @param dropsFinalFullStop whether the model was trained on sentences without their final full
 *     stop
 * @param contradictionThreshold of a cross-encoder, the probability from which the model's authors
 *     call a contradiction
 * @param files length and checksum of each file of the directory, by name
 */
public record ModelMetadata(
    String name,
    String modelFile,
    ImmutableList<NliLabel> labels,
    int dimensions,
    int maxTokens,
    TokenizerKind tokenizer,
    boolean dropsFinalFullStop,
    double contradictionThreshold,
    ImmutableMap<String, FileCheck> files) {

  /** The version of the format that this class reads. */
  static final int FORMAT = 1;

  private static final int LEAST_TOKENS = 8;

  /** No two sentences need more, and the memory that a model takes grows with the square. */
  private static final int MOST_TOKENS = 1024;

  private static final int MOST_DIMENSIONS = 4096;

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern CRC_32 = Pattern.compile("[0-9a-f]{8}");

  /** How text becomes tokens, and the file that is needed for it. */
  public enum TokenizerKind {
    /** BERT's uncased WordPiece over a list of words. */
    WORDPIECE_UNCASED("wordpiece-uncased", "vocab.txt"),
    /** Whatever a Hugging Face {@code tokenizer.json} describes. */
    TOKENIZER_JSON("tokenizer.json", "tokenizer.json");

    private final String id;
    private final String file;

    TokenizerKind(String id, String file) {
      this.id = id;
      this.file = file;
    }

    /** The file of the directory that the tokenizer is read from. */
    String file() {
      return file;
    }
  }

  /**
   * What a file must be.
   *
   * @param bytes its length
   * @param sha256 its SHA-256 checksum in lower-case hexadecimal
   * @param crc32 its CRC-32 checksum in lower-case hexadecimal of eight digits, if it is given
   */
  public record FileCheck(long bytes, String sha256, Optional<String> crc32) {
    /**
     * Whether these are the bytes, as far as a quick look tells: by the CRC-32 where there is one,
     * which takes a millisecond for 30 MB. The SHA-256 of so much takes 400 ms where only Java's
     * quick compiler is at work, as when the launcher starts it.
     */
    boolean fits(byte[] content) {
      if (bytes != content.length) {
        return false;
      }
      if (crc32.isEmpty()) {
        return sha256.equals(Hashing.sha256().hashBytes(content).toString());
      }
      CRC32 found = new CRC32();
      found.update(content);
      return found.getValue() == Long.parseLong(crc32.get(), 16);
    }
  }

  /** Reads the text of a metadata file. */
  static ModelMetadata parse(String json) throws InvalidModelException {
    Map<String, Object> root = JsonText.object(json);
    if (!Objects.equals(root.get("format"), (double) FORMAT)) {
      throw new InvalidModelException("model.json: \"format\" must be " + FORMAT);
    }
    boolean encodes = root.containsKey("dimensions");
    ModelMetadata metadata =
        new ModelMetadata(
            text(root, "name"),
            fileName(text(root, "model")),
            encodes ? ImmutableList.of() : labels(root.get("labels")),
            encodes ? (int) whole(root, "dimensions", 1, MOST_DIMENSIONS) : 0,
            (int) whole(root, "maxTokens", LEAST_TOKENS, MOST_TOKENS),
            tokenizer(text(root, "tokenizer")),
            dropsFinalFullStop(text(root, "finalFullStop")),
            encodes ? 1 : number(root, "contradictionThreshold", 0, 1),
            files(root.get("files")));
    for (String needed : ImmutableList.of(metadata.modelFile, metadata.tokenizer.file)) {
      if (!metadata.files.containsKey(needed)) {
        throw new InvalidModelException("model.json: \"files\" lacks " + needed);
      }
    }
    return metadata;
  }

  private static String text(Map<?, ?> root, String key) throws InvalidModelException {
    if (root.get(key) instanceof String text && !text.isEmpty() && text.length() <= 200) {
      return text;
    }
    throw new InvalidModelException("model.json: \"" + key + "\" must be a short text");
  }

  private static double number(Map<?, ?> root, String key, long least, long most)
      throws InvalidModelException {
    if (root.get(key) instanceof Double number && number >= least && number <= most) {
      return number;
    }
    throw new InvalidModelException(
        "model.json: \"" + key + "\" must be a number from " + least + " to " + most);
  }

  private static long whole(Map<?, ?> root, String key, long least, long most)
      throws InvalidModelException {
    double number = number(root, key, least, most);
    if (number != Math.rint(number)) {
      throw new InvalidModelException("model.json: \"" + key + "\" must be a whole number");
    }
    return (long) number;
  }

  private static String fileName(String name) throws InvalidModelException {
    if (!FILE_NAME.matcher(name).matches()) {
      throw new InvalidModelException("model.json names a file that is none of its directory's");
    }
    return name;
  }

  private static ImmutableList<NliLabel> labels(@Nullable Object value)
      throws InvalidModelException {
    ImmutableList.Builder<NliLabel> labels = ImmutableList.builder();
    EnumSet<NliLabel> missing = EnumSet.allOf(NliLabel.class);
    List<?> items = value instanceof List<?> list ? list : ImmutableList.of();
    for (Object item : items) {
      for (NliLabel label : NliLabel.values()) {
        if (label.name().toLowerCase(Locale.ROOT).equals(item) && missing.remove(label)) {
          labels.add(label);
        }
      }
    }
    if (!missing.isEmpty() || items.size() != NliLabel.values().length) {
      throw new InvalidModelException(
          "model.json: \"labels\" must list entailment, neutral and contradiction");
    }
    return labels.build();
  }

  private static TokenizerKind tokenizer(String id) throws InvalidModelException {
    for (TokenizerKind kind : TokenizerKind.values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new InvalidModelException(
        "model.json: \"tokenizer\" must be wordpiece-uncased or tokenizer.json");
  }

  private static boolean dropsFinalFullStop(String what) throws InvalidModelException {
    return switch (what) {
      case "removed" -> true;
      case "kept" -> false;
      default ->
          throw new InvalidModelException("model.json: \"finalFullStop\" must be removed or kept");
    };
  }

  private static ImmutableMap<String, FileCheck> files(@Nullable Object value)
      throws InvalidModelException {
    ImmutableMap.Builder<String, FileCheck> files = ImmutableMap.builder();
    Map<?, ?> entries = value instanceof Map<?, ?> map ? map : ImmutableMap.of();
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      String name = fileName(String.valueOf(entry.getKey()));
      Map<?, ?> check = entry.getValue() instanceof Map<?, ?> map ? map : ImmutableMap.of();
      String sha256 = text(check, "sha256");
      if (!SHA_256.matcher(sha256).matches()) {
        throw new InvalidModelException("model.json: bad checksum of " + name);
      }
      Optional<String> crc32 =
          check.containsKey("crc32") ? Optional.of(text(check, "crc32")) : Optional.empty();
      if (crc32.isPresent() && !CRC_32.matcher(crc32.get()).matches()) {
        throw new InvalidModelException("model.json: bad checksum of " + name);
      }
      files.put(name, new FileCheck(whole(check, "bytes", 1, 1L << 40), sha256, crc32));
    }
    return files.buildOrThrow();
  }
}
