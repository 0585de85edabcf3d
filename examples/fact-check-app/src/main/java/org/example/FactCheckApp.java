package org.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gainsay.ClaimStore;
import org.gainsay.ContradictionChecker;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;
import org.gainsay.document.Document;
import org.gainsay.report.Report;
import org.gainsay.report.Speakers;

/** A service that knows all statements posted to it, and says what conflicts with a new one. */
public final class FactCheckApp implements AutoCloseable {
  private static final int LONGEST = 20_000;

  private final ObjectMapper json = new ObjectMapper();
  private final ContradictionChecker checker;
  private final ClaimStore store;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private FactCheckApp(Path file, int port) throws IOException {
    checker = ContradictionChecker.builder().timeLimit(Duration.ofSeconds(10)).build();
    checker.warmUp(); // in the background, so that the first visitor need not wait
    store = ClaimStore.open(file, checker);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::page);
    server.createContext("/statements", exchange -> answer(exchange, true));
    server.createContext("/questions", exchange -> answer(exchange, false));
    server.setExecutor(threads);
    server.start();
  }

  /** Starts the service; port 0 takes a free one. */
  public static FactCheckApp start(Path file, int port) throws IOException {
    return new FactCheckApp(file, port);
  }

  public static void main(String[] arguments) throws IOException {
    FactCheckApp app = start(Path.of("statements.db"), 8080);
    Runtime.getRuntime().addShutdownHook(new Thread(app::close));
    System.out.println("http://localhost:" + app.port() + "/");
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void page(HttpExchange exchange) throws IOException {
    try (InputStream page = FactCheckApp.class.getResourceAsStream("/page.html")) {
      send(exchange, 200, "text/html", page.readAllBytes());
    }
  }

  private void answer(HttpExchange exchange, boolean keep) throws IOException {
    try {
      JsonNode posted = json.readTree(exchange.getRequestBody().readNBytes(LONGEST));
      String text = posted.path("text").asText();
      String speaker = posted.path("speaker").asText();
      Report report = store.ask(text, speaker.isBlank() ? null : speaker, LocalDate.now());
      if (keep) {
        String id = "statement-" + UUID.randomUUID();
        Document statement =
            ClaimStore.statement(id, text, speaker.isBlank() ? null : speaker, LocalDate.now());
        store.add(statement);
      }
      send(exchange, 200, "application/json", json.writeValueAsBytes(conflicts(report)));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      ObjectNode error = json.createObjectNode().put("error", "no statement: " + e.getMessage());
      send(exchange, 400, "application/json", json.writeValueAsBytes(error));
    }
  }

  private ObjectNode conflicts(Report report) {
    ObjectNode answer = json.createObjectNode();
    ArrayNode conflicts = answer.putArray("conflicts");
    for (Conflict conflict : report.conflicts()) {
      Claim theirs = conflict.pair().a();
      Claim yours = conflict.pair().b();
      conflicts
          .addObject()
          .put("verdict", conflict.judgement().verdict().label())
          .put("score", conflict.judgement().score())
          .put("yours", yours.evidence().quote())
          .put("theirs", theirs.evidence().quote())
          .put("speaker", Speakers.speaker(theirs).orElse(""))
          .put("document", theirs.document())
          .put("why", conflict.judgement().explanation().render());
    }
    ArrayNode problems = answer.putArray("problems");
    report.problems().forEach(problem -> problems.add(problem.message()));
    return answer;
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    store.close();
    checker.close();
  }
}
