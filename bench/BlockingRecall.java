import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.ContradictionChecker;
import org.gainsay.GeneratedCorpus;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Predicate;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.report.Report;
import org.gainsay.rule.StandardKnowledge;

/**
 * What gainsay-bench runs for the recall of blocking: the annotated pairs of all stories, read as one
 * collection, and how many of them still meet when only claims that share a key do, alone and among
 * many made-up claims. Arguments: made-up claims, folders with a gold.json each.
 */
public final class BlockingRecall {
  private static final JsonMapper JSON = new JsonMapper();

  private BlockingRecall() {}

  /** Claims on either side of an annotated pair, and the folder of their story. */
  private record Pair(Path story, Set<String> a, Set<String> b) {}

  public static void main(String[] arguments) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      folders.add(Path.of(arguments[i]));
    }
    StandardKnowledge words = new StandardKnowledge();
    try (ContradictionChecker checker = ContradictionChecker.builder().withoutModel().build()) {
      Report report = checker.claimsInFiles(folders);
      List<Pair> pairs = new ArrayList<>();
      int all = 0;
      for (Path folder : folders) {
        for (JsonNode pair : JSON.readTree(folder.resolve("gold.json").toFile()).get("pairs")) {
          String label = pair.get("label").asText();
          if (label.equals("conflict") || label.equals("tension")) {
            all++;
            Pair sides =
                new Pair(
                    folder, on(pair.get("a"), folder, report), on(pair.get("b"), folder, report));
            if (!sides.a().isEmpty() && !sides.b().isEmpty()) {
              pairs.add(sides);
            }
          }
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%d documents, %,d claims, %d pairs that conflict or are in tension, %d of them with claims on"
              + " both sides.%n%n",
          report.documents().size(),
          report.claims().size(),
          all,
          pairs.size());
      System.out.println("| claims | candidate pairs, of all pairs | annotated pairs that meet |");
      System.out.println("| --- | --- | --- |");
      alone(report, folders, pairs, words);
      int more = Integer.parseInt(arguments[0]);
      for (int added : new int[] {0, more}) {
        ImmutableList<Claim> claims =
            ImmutableList.<Claim>builder()
                .addAll(report.claims())
                .addAll(
                    new EntityLinker(words::country)
                        .link(new GeneratedCorpus(3, added / 24).firstClaims(added)))
                .build();
        print(claims, pairs, words);
      }
    }
  }

  /** Each story by itself, as a user would have it read. */
  private static void alone(
      Report report, List<Path> folders, List<Pair> pairs, StandardKnowledge words) {
    long candidates = 0;
    double square = 0;
    long meet = 0;
    for (Path folder : folders) {
      Set<String> documents = new HashSet<>();
      report.documents().stream()
          .filter(d -> d.source().filter(s -> Path.of(s).startsWith(folder)).isPresent())
          .forEach(d -> documents.add(d.id()));
      Met met =
          met(
              report.claims().stream()
                  .filter(c -> documents.contains(c.document()))
                  .collect(ImmutableList.toImmutableList()),
              words);
      candidates += met.count();
      square += met.square();
      meet += pairs.stream().filter(p -> p.story().equals(folder)).filter(met::meets).count();
    }
    print("each story by itself", candidates, square, meet, pairs.size());
  }

  private static void print(ImmutableList<Claim> claims, List<Pair> pairs, StandardKnowledge words) {
    Met met = met(claims, words);
    print(
        String.format(Locale.ROOT, "%,d", claims.size()),
        met.count(),
        met.square(),
        pairs.stream().filter(met::meets).count(),
        pairs.size());
  }

  private static void print(String claims, long candidates, double square, long meet, int pairs) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d, %.2f%% | %d of %d, %.3f |%n",
        claims,
        candidates,
        100 * candidates / square,
        meet,
        pairs,
        (double) meet / pairs);
  }

  /** Which claims meet, how many pairs that makes, and how many there could be. */
  private record Met(Map<String, Set<String>> partners, long count, double square) {
    boolean meets(Pair pair) {
      return pair.a().stream()
          .anyMatch(
              a -> partners.getOrDefault(a, Set.of()).stream().anyMatch(pair.b()::contains));
    }
  }

  private static Met met(ImmutableList<Claim> claims, StandardKnowledge words) {
    Map<String, Set<String>> met = new HashMap<>();
    long[] count = {0};
    CandidatePairs candidates =
        new CandidatePairs(new BlockingKeys(words::classes, words::country));
    candidates
        .among(claims)
        .pairs()
        .forEach(
            pair -> {
              count[0]++;
              met.computeIfAbsent(pair.a().id(), id -> new HashSet<>()).add(pair.b().id());
              met.computeIfAbsent(pair.b().id(), id -> new HashSet<>()).add(pair.a().id());
            });
    return new Met(met, count[0], claims.size() * (claims.size() - 1.0) / 2);
  }

  /** Ids of the claims that share more than half of the shorter of the two with one of the texts. */
  private static Set<String> on(JsonNode side, Path folder, Report report) throws IOException {
    List<JsonNode> texts = new ArrayList<>();
    texts.add(side);
    if (side.has("also")) {
      side.get("also").forEach(texts::add);
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode text : texts) {
      Path file = folder.resolve(text.get("doc").asText());
      for (Document document : report.documents()) {
        if (document.source().filter(s -> isFile(s, file)).isPresent()) {
          String wanted = text.get("text").asText();
          int begin = document.text().indexOf(wanted);
          if (begin >= 0) {
            SourceSpan span = new SourceSpan(begin, begin + wanted.length());
            report.claims().stream()
                .filter(c -> c.document().equals(document.id()))
                .filter(c -> c.proposition().predicate().kind() != Predicate.Kind.CONTENT)
                .filter(c -> meets(c.evidence().span(), span))
                .forEach(c -> ids.add(c.id()));
          }
        }
      }
    }
    return ids;
  }

  private static boolean isFile(String source, Path file) {
    return Files.exists(file) && Path.of(source).normalize().equals(file.normalize());
  }

  private static boolean meets(SourceSpan claim, SourceSpan gold) {
    return 2 * claim.overlap(gold) > Math.min(claim.length(), gold.length());
  }
}
