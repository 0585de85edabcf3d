package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactCheckAppTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aStatementMeetsWhatWasPostedBefore(@TempDir Path folder) throws Exception {
    try (FactCheckApp app = FactCheckApp.start(folder.resolve("statements.db"), 0)) {
      String first = "{\"text\": \"Ida Venn met Dana Roe in April.\", \"speaker\": \"\"}";
      String second = "{\"text\": \"I never met Dana Roe.\", \"speaker\": \"Ida Venn\"}";
      assertEquals(0, post(app, "statements", first).path("conflicts").size());
      JsonNode answer = post(app, "questions", second);
      assertEquals(1, answer.path("conflicts").size(), answer.toString());
      JsonNode conflict = answer.path("conflicts").path(0);
      assertEquals("contradiction", conflict.path("verdict").asText());
      assertEquals("Ida Venn met Dana Roe in April", conflict.path("theirs").asText());
      assertTrue(conflict.path("why").asText().contains("Dana Roe"));
      assertTrue(post(app, "statements", "{\"text\": \" \"}").has("error"));
      assertTrue(get(app).contains("<form>"));
    }
  }

  private JsonNode post(FactCheckApp app, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + "/" + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  private String get(FactCheckApp app) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + "/")).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
