package org.gainsay.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What {@code model.json} says about a model: everything that differs from one cross-encoder to the
 * next.
 *
 * @param name the model's name and version
 * @param modelFile the ONNX file in the same directory
 * @param labels the labels in the order of the model's outputs
 * @param maxTokens the longest input, both sentences and the marks around them counted
 * @param tokenizer how text becomes tokens
 * @param dropsFinalFullStop whether the model was trained on sentences without their final full
 *     stop
 * @param contradictionThreshold the probability from which the model's authors call a contradiction
 * @param files length and checksum of each file of the directory, by name
 */
public record ModelMetadata(
    String name,
    String modelFile,
    ImmutableList<NliLabel> labels,
    int maxTokens,
    TokenizerKind tokenizer,
    boolean dropsFinalFullStop,
    double contradictionThreshold,
    ImmutableMap<String, FileCheck> files) {

  /** The version of the format that this class reads. */
  static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

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
   */
  public record FileCheck(long bytes, String sha256) {}

  /** Reads the text of a metadata file. */
  static ModelMetadata parse(String json) throws InvalidModelException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InvalidModelException("model.json is not JSON: " + e.getOriginalMessage(), e);
    }
    if (root == null || !root.isObject()) {
      throw new InvalidModelException("model.json holds no JSON object");
    }
    if (root.path("format").asInt(-1) != FORMAT) {
      throw new InvalidModelException("model.json: \"format\" must be " + FORMAT);
    }
    ModelMetadata metadata =
        new ModelMetadata(
            text(root, "name"),
            fileName(text(root, "model")),
            labels(root.path("labels")),
            (int) number(root, "maxTokens", 8, 8192),
            tokenizer(text(root, "tokenizer")),
            text(root, "finalFullStop").equals("removed"),
            number(root, "contradictionThreshold", 0, 1),
            files(root.path("files")));
    for (String needed : ImmutableList.of(metadata.modelFile, metadata.tokenizer.file)) {
      if (!metadata.files.containsKey(needed)) {
        throw new InvalidModelException("model.json: \"files\" lacks " + needed);
      }
    }
    return metadata;
  }

  private static String text(JsonNode root, String key) throws InvalidModelException {
    JsonNode node = root.path(key);
    if (!node.isTextual() || node.textValue().isEmpty() || node.textValue().length() > 200) {
      throw new InvalidModelException("model.json: \"" + key + "\" must be a short text");
    }
    return node.textValue();
  }

  private static double number(JsonNode root, String key, double least, double most)
      throws InvalidModelException {
    JsonNode node = root.path(key);
    if (!node.isNumber() || node.doubleValue() < least || node.doubleValue() > most) {
      throw new InvalidModelException(
          "model.json: \"" + key + "\" must be a number from " + least + " to " + most);
    }
    return node.doubleValue();
  }

  private static String fileName(String name) throws InvalidModelException {
    if (!FILE_NAME.matcher(name).matches()) {
      throw new InvalidModelException("model.json names a file that is none of its directory's");
    }
    return name;
  }

  private static ImmutableList<NliLabel> labels(JsonNode node) throws InvalidModelException {
    ImmutableList.Builder<NliLabel> labels = ImmutableList.builder();
    EnumSet<NliLabel> missing = EnumSet.allOf(NliLabel.class);
    for (JsonNode item : node) {
      for (NliLabel label : NliLabel.values()) {
        if (label.name().toLowerCase(Locale.ROOT).equals(item.asText()) && missing.remove(label)) {
          labels.add(label);
        }
      }
    }
    if (!missing.isEmpty() || node.size() != NliLabel.values().length) {
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
    throw new InvalidModelException("model.json: unknown tokenizer \"" + id + "\"");
  }

  private static ImmutableMap<String, FileCheck> files(JsonNode node) throws InvalidModelException {
    ImmutableMap.Builder<String, FileCheck> files = ImmutableMap.builder();
    for (var entry : node.properties()) {
      String sha256 = text(entry.getValue(), "sha256");
      if (!SHA_256.matcher(sha256).matches()) {
        throw new InvalidModelException("model.json: bad checksum of " + entry.getKey());
      }
      long bytes = (long) number(entry.getValue(), "bytes", 1, 1L << 40);
      files.put(fileName(entry.getKey()), new FileCheck(bytes, sha256));
    }
    return files.buildOrThrow();
  }
}
