package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.report.ToolVersion;

/**
 * What an installation has and lacks. Immutable.
 *
 * @param facts name and value, in the order to show them in
 * @param lacking what is missing or broken, one line each
 */
public record Diagnosis(ImmutableMap<String, String> facts, ImmutableList<String> lacking) {
  private static final ImmutableMap<String, String> MODELS =
      ImmutableMap.of(
          "CoreNLP tagger",
          "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger",
          "CoreNLP recognizer",
          "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
          "CoreNLP parser",
          "edu/stanford/nlp/models/parser/nndep/english_UD.gz",
          "WordNet",
          "net/sf/extjwnl/data/wordnet/wn31/data.noun");

  /** What this process has at hand, without a language model. */
  public static Diagnosis ofThisProcess() {
    return ofThisProcess(Optional.empty());
  }

  /**
   * What this process has at hand. Loads the language model to see whether it works, and nothing
   * else.
   *
   * @param model the directory of the language model, if there is to be one
   */
  public static Diagnosis ofThisProcess(Optional<Path> model) {
    ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
    ImmutableList.Builder<String> lacking = ImmutableList.builder();
    facts.put("Gainsay", ToolVersion.get());
    facts.put(
        "Java", System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"));
    facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put("Cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("Memory", memory());
    facts.put("CoreNLP", LibraryVersion.of("edu/stanford/nlp/pipeline/StanfordCoreNLP.class"));
    MODELS.forEach(
        (name, resource) -> {
          boolean present = Diagnosis.class.getClassLoader().getResource(resource) != null;
          facts.put(name, present ? "present" : "missing");
          if (!present) {
            lacking.add(name + ": " + resource + " is not on the class path");
          }
        });
    ModelDiagnosis.add(model, facts, lacking);
    return new Diagnosis(facts.buildOrThrow(), lacking.build());
  }

  private static String memory() {
    String heap = megabytes(Runtime.getRuntime().maxMemory()) + " for Java";
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? heap + " of " + megabytes(system.getTotalMemorySize())
        : heap;
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
  }
}
