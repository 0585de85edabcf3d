package org.gainsay.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a small JSON text into maps, lists, strings and numbers. The library's tree model would do
 * it too, but loading its classes takes as long as loading the model.
 */
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonText() {}

  /**
   * The object that the text holds. Values that are no text, number, list or object are left out.
   */
  static Map<String, Object> object(String json) throws InvalidModelException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidModelException("model.json holds no JSON object");
      }
      Map<String, Object> object = object(parser);
      if (parser.nextToken() != null) {
        throw new InvalidModelException("model.json is not JSON: something follows its end");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new InvalidModelException("model.json is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new InvalidModelException("model.json cannot be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      put(parser, value -> object.put(name, value));
    }
    return object;
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      put(parser, list::add);
    }
    return list;
  }

  private static void put(JsonParser parser, Consumer<Object> place) throws IOException {
    JsonToken token =
        parser.currentToken() == JsonToken.FIELD_NAME ? parser.nextToken() : parser.currentToken();
    switch (token) {
      case START_OBJECT -> place.accept(object(parser));
      case START_ARRAY -> place.accept(list(parser));
      case VALUE_STRING -> place.accept(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> place.accept(parser.getDoubleValue());
      default -> {}
    }
  }
}
