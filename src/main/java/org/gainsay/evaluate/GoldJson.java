package org.gainsay.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.document.SourceSpan;
import org.gainsay.evaluate.GoldPair.Label;

/** The formats of gold files. Says where in the file something is not as it should be. */
final class GoldJson {
  private final String file;

  GoldJson(String file) {
    this.file = file;
  }

  /** The folder of the documents, if the file names one. */
  Optional<String> folder(JsonNode root) {
    return Optional.ofNullable(root.get("folder"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  /** The pairs of a {@code gold.json}. */
  ImmutableList<GoldPair> pairs(JsonNode root) throws InvalidGoldException {
    JsonNode array = array(root, "pairs", "");
    ImmutableList.Builder<GoldPair> pairs = ImmutableList.builder();
    for (int i = 0; i < array.size(); i++) {
      String place = "pairs[" + i + "]";
      JsonNode pair = array.get(i);
      pairs.add(
          new GoldPair(
              side(root, pair.path("a"), place + ".a"),
              side(root, pair.path("b"), place + ".b"),
              label(text(pair, "label", place), place),
              pair.path("type").asText("-"),
              pair.path("difficulty").asText("?")));
    }
    return pairs.build();
  }

  private Label label(String word, String place) throws InvalidGoldException {
    for (Label label : Label.values()) {
      if (label.name().toLowerCase(Locale.ROOT).equals(word)) {
        return label;
      }
    }
    throw wrong(place, "the label must be conflict, tension, optional or none");
  }

  /** A side is the name of a group, or one text with others that say the same. */
  private ImmutableList<GoldText> side(JsonNode root, JsonNode side, String place)
      throws InvalidGoldException {
    ImmutableList.Builder<GoldText> texts = ImmutableList.builder();
    if (side.isTextual()) {
      JsonNode group = root.path("groups").path(side.asText());
      if (!group.isArray() || group.isEmpty()) {
        throw wrong(place, "no group " + side.asText());
      }
      for (JsonNode text : group) {
        texts.add(text(text, speaker(text), "groups." + side.asText()));
      }
    } else {
      Optional<String> speaker = speaker(side);
      texts.add(text(side, speaker, place));
      for (JsonNode also : side.path("also")) {
        texts.add(text(also, also.has("speaker") ? speaker(also) : speaker, place + ".also"));
      }
    }
    return texts.build();
  }

  private GoldText text(JsonNode node, Optional<String> speaker, String place)
      throws InvalidGoldException {
    return new GoldText(text(node, "doc", place), text(node, "text", place), speaker);
  }

  private static Optional<String> speaker(JsonNode node) {
    return Optional.ofNullable(node.get("speaker"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(s -> !s.isEmpty());
  }

  /** The attributions of an {@code attributions.json}. */
  ImmutableList<GoldAttribution> attributions(JsonNode root) throws InvalidGoldException {
    ImmutableList.Builder<GoldAttribution> attributions = ImmutableList.builder();
    for (int i = 0; i < root.size(); i++) {
      String place = "[" + i + "]";
      JsonNode node = root.get(i);
      ImmutableList<SourceSpan> content = spans(node, "content", place);
      if (content.isEmpty()) {
        throw wrong(place, "no content");
      }
      attributions.add(
          new GoldAttribution(text(node, "doc", place), spans(node, "source", place), content));
    }
    return attributions.build();
  }

  private ImmutableList<SourceSpan> spans(JsonNode node, String field, String place)
      throws InvalidGoldException {
    ImmutableList.Builder<SourceSpan> spans = ImmutableList.builder();
    for (JsonNode span : array(node, field, place)) {
      int begin = span.path(0).asInt(-1);
      int end = span.path(1).asInt(-1);
      if (begin < 0 || end < begin) {
        throw wrong(place, field + " is not a list of [begin, end]");
      }
      spans.add(new SourceSpan(begin, end));
    }
    return spans.build();
  }

  private JsonNode array(JsonNode node, String field, String place) throws InvalidGoldException {
    JsonNode array = node.path(field);
    if (!array.isArray()) {
      throw wrong(place, "no list " + field);
    }
    return array;
  }

  private String text(JsonNode node, String field, String place) throws InvalidGoldException {
    String text = node.path(field).asText("");
    if (text.isEmpty()) {
      throw wrong(place, "no " + field);
    }
    return text;
  }

  private InvalidGoldException wrong(String place, String what) {
    return new InvalidGoldException(file + ": " + (place.isEmpty() ? "" : place + ": ") + what);
  }
}
