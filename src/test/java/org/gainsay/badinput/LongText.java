package org.gainsay.badinput;

import static org.gainsay.badinput.Outcome.READ;
import static org.gainsay.badinput.Outcome.lost;
import static org.gainsay.badinput.Outcome.readBut;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that goes on for too long. */
final class LongText {
  private static final int MEGABYTE = 1 << 20;

  /** How often the same article is there. */
  static final int COPIES = 1000;

  private LongText() {}

  static void addTo(Corpus corpus) throws IOException {
    lines(corpus);
    sentences(corpus);
    nested(corpus);
    copies(corpus);
  }

  private static void lines(Corpus corpus) throws IOException {
    String kind = "long-lines";
    Outcome large = lost("larger than the limit of 32 MB");
    repeat(corpus, kind, "100-megabytes.txt", "The quay was shut. ", 100 * MEGABYTE, large);
    repeat(corpus, kind, "33-megabytes.csv", "text,speaker,", 33 * MEGABYTE, large);
    repeat(corpus, kind, "word.txt", "quay", 3 * MEGABYTE, readBut("was cut into pieces"));
    repeat(corpus, kind, "digits.txt", "7", MEGABYTE, lost("no text"));
    repeat(corpus, kind, "blanks.txt", " ", 3 * MEGABYTE, lost("the file is empty"));
    repeat(corpus, kind, "brackets.txt", "(", MEGABYTE, lost("no text"));
    repeat(corpus, kind, "lines.txt", "a\n", 10_000, READ);
    String longWord = "quay".repeat(500) + " ";
    corpus.text(
        kind,
        "prose.txt",
        (Corpus.PLAIN + " The " + longWord + "was shut. ").repeat(60),
        readBut("cut into pieces"));
    repeat(corpus, kind, "addresses.txt", "http://a.example/", 110_000, readBut("cut into pieces"));
    repeat(corpus, kind, "dashes.txt", "a-", 110_000, readBut("cut into pieces"));
    repeat(corpus, kind, "points.txt", "U.S.", 110_000, readBut("cut into pieces"));
    repeat(corpus, kind, "apostrophes.txt", "o'", 110_000, readBut("cut into pieces"));
    corpus.text(
        kind,
        "one-row.jsonl",
        "{\"text\": \"" + (Corpus.PLAIN + " The " + longWord + "was shut. ").repeat(60) + "\"}",
        readBut("cut into pieces"));
  }

  private static void repeat(
      Corpus corpus, String kind, String name, String piece, int size, Outcome outcome)
      throws IOException {
    Path file = corpus.place(kind, name);
    byte[] bytes = piece.repeat(8192 / piece.length()).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int written = 0; written < size; written += bytes.length) {
        out.write(bytes, 0, Math.min(bytes.length, size - written));
      }
    }
    corpus.note(kind, file, outcome);
  }

  private static void sentences(Corpus corpus) throws IOException {
    String kind = "long-sentences";
    repeat(
        corpus,
        kind,
        "10-megabytes.txt",
        "and the quay was shut ",
        10 * MEGABYTE,
        readBut("not read: it took longer than"));
    for (int words : new int[] {130, 200, 400, 1000, 3000}) {
      StringBuilder text = new StringBuilder("The clerk saw");
      for (int i = 2; i < words; i += 3) {
        text.append(i % 2 == 0 ? " and the boat" : ", the quay");
      }
      corpus.text(kind, words + ".txt", text + ".", readBut("was cut into pieces"));
    }
    corpus.text(
        kind,
        "said.txt",
        "Ida Venn said that ".repeat(60) + "it rained.",
        readBut("was cut into pieces"));
    corpus.text(
        kind,
        "which.txt",
        "The boat " + "which the clerk ".repeat(35) + "saw ".repeat(35) + "sank.",
        readBut("was cut into pieces"));
    corpus.text(
        kind,
        "many.txt",
        (", quay".repeat(70) + ". ").repeat(30),
        readBut("more sentences were cut"));
  }

  private static void nested(Corpus corpus) throws IOException {
    int depth = 100_000;
    Outcome cut = readBut("cut into pieces");
    String kind = "nested-quotes";
    corpus.text(kind, "curly.txt", "“".repeat(depth) + "It rained." + "”".repeat(depth), cut);
    corpus.text(kind, "straight.txt", "\"".repeat(depth) + "It rained.", cut);
    corpus.text(
        kind, "single.txt", "'".repeat(depth / 2) + "It rained." + "'".repeat(depth / 2), cut);
    corpus.text(kind, "mixed.txt", "“It ‘".repeat(500) + "rained" + "’.”".repeat(500), cut);
    corpus.text(kind, "round.txt", "(It ".repeat(500) + "rained" + ").".repeat(500), cut);
    corpus.text(kind, "square.txt", "[".repeat(depth) + "It rained." + "]".repeat(depth), cut);
    corpus.text(kind, "french.txt", "« ".repeat(depth / 2) + "It rained.", cut);
    corpus.text(kind, "attributed.txt", "“I say ".repeat(100) + "no,” she said.".repeat(100), cut);
  }

  /** The same story many times: one that contradicts itself. */
  private static void copies(Corpus corpus) throws IOException {
    // A conflict that rules see: what the model proposes among so many documents is no part of
    // this.
    String story = "The ferry Mistral sank in April. The ferry Mistral did not sink.";
    for (int i = 0; i < COPIES; i++) {
      corpus.text("copies", i + ".txt", story, READ);
    }
  }
}
