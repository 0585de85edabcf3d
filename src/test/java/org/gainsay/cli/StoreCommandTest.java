package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreCommandTest {
  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{10,}\\b");

  @TempDir Path folder;
  private String known = "";

  @BeforeEach
  void name() {
    known = folder.resolve("known.db").toString();
  }

  @Test
  void whatIsAddedIsHeldAgainstWhatIsKnown() throws IOException {
    CommandRun first = add("a.txt", "Ann met Bob.");
    assertThat(first.out())
        .isEqualTo(
            "Added 1, replaced 0, known already 0.\n1 document, 1 claim: no conflicts found.\n");
    assertThat(CommandRun.of("store", "check", known).out())
        .isEqualTo("1 document, 1 claim: no conflicts found.\n");
    assertThat(first.code()).isZero();

    CommandRun second = add("b.txt", "Ann never met Bob.");
    assertThat(second.out()).contains("1 contradiction", "“Ann met Bob”");
    assertThat(second.code()).isEqualTo(4);

    CommandRun again = add("b.txt", "Ann never met Bob.");
    assertThat(again.out()).startsWith("Added 0, replaced 0, known already 1.");
    assertThat(again.code()).isZero();
  }

  @Test
  void aQuestionIsAnsweredAndNotKept() throws IOException {
    add("a.txt", "Ann met Bob.");

    CommandRun asked = CommandRun.of("store", "ask", known, "Ann never met Bob.");

    assertThat(asked.out()).contains("1 contradiction");
    assertThat(asked.code()).isEqualTo(4);
    assertThat(CommandRun.of("store", "list", known).out()).isEqualTo("1 document, 1 claim.\n");
  }

  @Test
  void aDecidedFindingIsListedOnlyWithAll() throws IOException {
    add("a.txt", "Ann met Bob.");
    add("b.txt", "Ann never met Bob.");
    String listed = CommandRun.of("store", "list", known).out();
    Matcher id = ID.matcher(listed);
    assertThat(id.find()).as(listed).isTrue();

    assertThat(CommandRun.of("store", "dismiss", known, id.group(), "another Ann").code()).isZero();

    assertThat(CommandRun.of("store", "list", known).out()).doesNotContain(id.group());
    assertThat(CommandRun.of("store", "list", "--all", known).out())
        .contains(id.group(), "another Ann");
    assertThat(CommandRun.of("store", "check", known).code()).isZero();
    assertThat(CommandRun.of("store", "reopen", known, id.group()).code()).isZero();
    assertThat(CommandRun.of("store", "check", known).code()).isEqualTo(4);
  }

  @Test
  void aWithdrawnDocumentTakesItsFindingsAlong() throws IOException {
    add("a.txt", "Ann met Bob.");
    add("b.txt", "Ann never met Bob.");

    assertThat(CommandRun.of("store", "withdraw", known, "a.txt").code()).isZero();

    assertThat(CommandRun.of("store", "list", known).out()).isEqualTo("1 document, 1 claim.\n");
  }

  @Test
  void filesOfOneNameInTwoFoldersAreTwoDocuments() throws IOException {
    Path monday = Files.createDirectory(folder.resolve("monday"));
    Path tuesday = Files.createDirectory(folder.resolve("tuesday"));
    Files.writeString(monday.resolve("a.txt"), "Ann met Bob.");
    Files.writeString(tuesday.resolve("a.txt"), "Ann never met Bob.");
    assertThat(addFolder(monday)).startsWith("Added 1, replaced 0, known already 0.");

    assertThat(addFolder(tuesday)).startsWith("Added 1, replaced 0").contains("1 contradiction");
    assertThat(addFolder(tuesday)).startsWith("Added 0, replaced 0, known already 1.");
    assertThat(CommandRun.of("store", "list", known).out())
        .contains("2 documents, 2 claims.", tuesday.resolve("a.txt").toString() + ": “");

    Files.writeString(tuesday.resolve("a.txt"), "Ann met Cleo.");
    assertThat(addFolder(tuesday)).startsWith("Added 0, replaced 1, known already 0.");
    assertThat(CommandRun.of("store", "list", known).out()).isEqualTo("2 documents, 2 claims.\n");
  }

  private String addFolder(Path documents) {
    return CommandRun.of("store", "add", known, documents.toString()).out();
  }

  @Test
  void aListHasTheFormatAndTheThresholdThatAreAskedFor() throws IOException {
    add("a.txt", "Ann met Bob.");
    add("b.txt", "Ann never met Bob.");

    assertThat(CommandRun.of("store", "list", "--format", "csv", known).out())
        .startsWith("\"record\",")
        .contains("Ann never met Bob");
    assertThat(CommandRun.of("store", "list", "--format", "markdown", known).out())
        .startsWith("# ");
    assertThat(CommandRun.of("store", "list", "--threshold", "1", known).out())
        .isEqualTo("2 documents, 2 claims.\n");
    assertThat(CommandRun.of("store", "list", "--threshold", "1", "--format", "csv", known).out())
        .doesNotContain("Ann never met Bob");
  }

  @Test
  void mistakesAreToldInOneLine() throws IOException {
    CommandRun none = CommandRun.of("store", "ask", known, "Ann met Bob.");
    assertThat(none.err()).contains("no such store: " + known);
    assertThat(none.code()).isEqualTo(2);
    assertThat(folder.resolve("known.db")).doesNotExist();

    add("a.txt", "Ann met Bob.");
    CommandRun unknown = CommandRun.of("store", "accept", known, "0123456789");
    assertThat(unknown.err()).contains("no such finding: 0123456789");
    assertThat(unknown.code()).isEqualTo(2);
    CommandRun nothing = CommandRun.of("store");
    assertThat(nothing.err()).contains("what to do with the store is missing");
    assertThat(nothing.code()).isEqualTo(2);
  }

  private CommandRun add(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return CommandRun.of("store", "add", known, file.toString());
  }
}
