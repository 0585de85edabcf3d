package org.gainsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Holds the table of packages in docs/architecture.md: who may use whom, and which library lives
 * where. A rule over no classes fails (ArchUnit's default).
 */
@AnalyzeClasses(packages = "org.gainsay", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest static final ArchRule documentUsesNothingOfOurs = only("document", "document");

  @ArchTest static final ArchRule claimUsesDocument = only("claim", "claim", "document");

  @ArchTest
  static final ArchRule extractUsesVocabulary = only("extract", "extract", "claim", "document");

  @ArchTest static final ArchRule graphUsesClaim = only("graph", "graph", "claim", "document");

  @ArchTest static final ArchRule scoreUsesClaim = only("score", "score", "claim");

  @ArchTest
  static final ArchRule conflictUsesClaimAndScore =
      only("conflict", "conflict", "claim", "document", "score");

  @ArchTest
  static final ArchRule ruleUsesClaimAndConflict =
      only("rule", "rule", "claim", "document", "conflict");

  @ArchTest
  static final ArchRule reportUsesVocabulary =
      only("report", "report", "conflict", "claim", "document");

  @ArchTest
  static final ArchRule evaluateUsesReports =
      only("evaluate", "evaluate", "report", "conflict", "claim", "document");

  @ArchTest
  static final ArchRule storeUsesVocabulary =
      only("store", "store", "conflict", "graph", "claim", "document");

  @ArchTest
  static final ArchRule theClusterUsesStepsNotStages =
      noClasses()
          .that()
          .resideInAPackage("org.gainsay.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gainsay.extract..",
              "org.gainsay.rule..",
              "org.gainsay.score..",
              "org.gainsay.evaluate..");

  @ArchTest
  static final ArchRule nobodyUsesTheCluster =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gainsay.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gainsay.spark..");

  @ArchTest static final ArchRule sparkLivesInSpark = library("org.apache.spark..", "spark");

  @ArchTest static final ArchRule hadoopLivesInSpark = library("org.apache.hadoop..", "spark");

  @ArchTest static final ArchRule scalaLivesInSpark = library("scala..", "spark");

  @ArchTest
  static final ArchRule assertionsUseTheFacade =
      noClasses()
          .that()
          .resideInAPackage("org.gainsay.junit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.gainsay.extract..",
              "org.gainsay.graph..",
              "org.gainsay.rule..",
              "org.gainsay.score..",
              "org.gainsay.store..");

  @ArchTest
  static final ArchRule nobodyUsesTheAssertions =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gainsay.junit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.gainsay.junit..", "org.junit..", "org.assertj..");

  @ArchTest static final ArchRule sqliteLivesInStore = library("org.sqlite..", "store");

  @ArchTest static final ArchRule sqlLivesInStore = library("java.sql..", "store");

  @ArchTest
  static final ArchRule nobodyUsesTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gainsay.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gainsay.cli..");

  @ArchTest static final ArchRule coreNlpLivesInExtract = library("edu.stanford..", "extract");

  @ArchTest static final ArchRule onnxLivesInScore = library("ai.onnxruntime..", "score");

  @ArchTest static final ArchRule tokenizerLivesInScore = library("ai.djl..", "score");

  @ArchTest
  static final ArchRule jsonLivesInReportAndReaders =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.gainsay.report..",
              "org.gainsay.document..",
              "org.gainsay.score..",
              "org.gainsay.store..",
              "org.gainsay.evaluate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..");

  @ArchTest static final ArchRule templatesLiveInReport = library("gg.jte..", "report");

  @ArchTest static final ArchRule picocliLivesInCli = library("picocli..", "cli");

  @ArchTest
  static final ArchRule onlyTheCommandLineExits =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gainsay.cli..")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gainsay.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  /** What a stranger wrote is never XML to be parsed, nor an object to be made. */
  @ArchTest
  static final ArchRule nobodyParsesXml =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..");

  @ArchTest
  static final ArchRule nobodyDeserializes =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.io.ObjectInputStream.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.beans.XMLDecoder.class);

  /** So that no text leads anywhere but into a report. */
  @ArchTest
  static final ArchRule nobodyUsesTheNetwork =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "javax.net..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.net.HttpURLConnection.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.net.Socket.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.net.DatagramSocket.class)
          .orShould()
          .callMethod(org.jsoup.Jsoup.class, "connect", String.class);

  @ArchTest
  static final ArchRule noPackageForOddsAndEnds =
      noClasses()
          .should()
          .resideInAnyPackage(
              "org.gainsay..util..",
              "org.gainsay..helper..",
              "org.gainsay..common..",
              "org.gainsay..impl..",
              "org.gainsay..model..");

  private static ArchRule only(String who, String... uses) {
    String[] forbidden =
        java.util.stream.Stream.of(
                "document",
                "claim",
                "extract",
                "graph",
                "score",
                "conflict",
                "rule",
                "report",
                "evaluate",
                "store",
                "cli",
                "junit",
                "spark")
            .filter(p -> !java.util.Arrays.asList(uses).contains(p))
            .map(p -> "org.gainsay." + p + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("org.gainsay." + who + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.gainsay");
  }

  private static ArchRule library(String library, String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.gainsay." + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
