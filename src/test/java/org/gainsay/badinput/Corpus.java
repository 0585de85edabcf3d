package org.gainsay.badinput;

import static org.gainsay.badinput.Outcome.READ;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder of files that programs are not made for, each with what is expected of it. The same seed
 * gives the same files. Not thread-safe.
 */
final class Corpus {
  /** A sentence that there is nothing wrong with. */
  static final String PLAIN = "The quay at Alder was shut on Monday.";

  /** One with a character that is not ASCII. */
  static final String ACCENT = "The café at Alder was shut on Monday.";

  private static final List<String> SUBJECTS =
      List.of("The council", "Ida Venn", "The harbour office", "A clerk", "Two witnesses", "It");
  private static final List<String> VERBS =
      List.of("approved", "refused", "saw", "signed", "denied", "mentioned", "sold", "paid for");
  private static final List<String> OBJECTS =
      List.of("the plan", "three boats", "a bridge", "Dana Roe", "the letter", "the old mill");

  final Path folder;
  final Random random;
  private final List<Case> cases = new ArrayList<>();
  private final Set<Path> names = new HashSet<>();

  private Corpus(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Writes all files below a folder. */
  static Corpus write(Path folder, long seed) throws IOException {
    Corpus corpus = new Corpus(folder, seed);
    BadBytes.addTo(corpus);
    BadText.addTo(corpus);
    LongText.addTo(corpus);
    BadMarkup.addTo(corpus);
    BadTables.addTo(corpus);
    BadPdfs.addTo(corpus);
    BadFiles.addTo(corpus);
    return corpus;
  }

  /** All cases, in the order in which they were written. */
  List<Case> cases() {
    return List.copyOf(cases);
  }

  /** What is bad about them. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    cases.forEach(c -> kinds.add(c.kind()));
    return kinds;
  }

  void bytes(String kind, String name, byte[] content, Outcome outcome) throws IOException {
    Path file = place(kind, name);
    Files.write(file, content);
    note(kind, file, outcome);
  }

  void text(String kind, String name, String content, Outcome outcome) throws IOException {
    bytes(kind, name, content.getBytes(StandardCharsets.UTF_8), outcome);
  }

  /** Texts that are all read, and nothing to be said about it. */
  void texts(String kind, String... contents) throws IOException {
    for (int i = 0; i < contents.length; i++) {
      text(kind, i + ".txt", contents[i], READ);
    }
  }

  /** Notes a case that is written elsewhere. */
  void note(String kind, Path file, Outcome outcome) {
    if (!names.add(file)) {
      throw new IllegalStateException("written twice: " + file);
    }
    cases.add(new Case(kind, file, outcome));
  }

  /** Where a file of this kind and name goes; its folder is there. */
  Path place(String kind, String name) throws IOException {
    return Files.createDirectories(folder.resolve(kind)).resolve(name);
  }

  /** A sentence at random. */
  String sentence() {
    return pick(SUBJECTS) + " " + pick(VERBS) + " " + pick(OBJECTS) + ".";
  }

  /** So many sentences at random. */
  String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(sentence()).append(i % 4 == 3 ? "\n\n" : " ");
    }
    return text.toString();
  }

  String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
