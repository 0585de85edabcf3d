package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.gainsay.report.ToolVersion;

/**
 * What an installation has and lacks. Immutable.
 *
 * @param facts name and value, in the order to show them in
 * @param lacking what is missing, one line each
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

  /** What this process has at hand. Loads no model. */
  public static Diagnosis ofThisProcess() {
    ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
    ImmutableList.Builder<String> lacking = ImmutableList.builder();
    facts.put("Gainsay", ToolVersion.get());
    facts.put(
        "Java", System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"));
    facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put("Cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("Memory", memory());
    MODELS.forEach(
        (name, resource) -> {
          boolean present = Diagnosis.class.getClassLoader().getResource(resource) != null;
          facts.put(name, present ? "present" : "missing");
          if (!present) {
            lacking.add(name + " (" + resource + " is not on the class path)");
          }
        });
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
