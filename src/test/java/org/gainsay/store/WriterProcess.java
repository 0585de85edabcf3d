package org.gainsay.store;

import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.LexicalKnowledge;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.StandardRules;
import org.gainsay.store.ClaimDatabase.Extracted;

/**
 * A process of its own that adds one document after the other and says so after each. What it adds
 * is the same for the same name.
 */
final class WriterProcess {
  /** No words but those given: loads in no time. */
  private static final LexicalKnowledge NO_WORDS =
      new LexicalKnowledge() {
        @Override
        public Related relate(String first, String second) {
          return first.equals(second)
              ? new Related(Relation.SAME, "the same word")
              : new Related(Relation.UNRELATED, "other words");
        }

        @Override
        public String verb(String predicate) {
          return predicate;
        }

        @Override
        public Optional<String> converse(String verb, String marker) {
          return Optional.empty();
        }

        @Override
        public Optional<String> transitive(String verb, String marker) {
          return Optional.empty();
        }

        @Override
        public ImmutableSet<String> classes(String predicate) {
          return ImmutableSet.of(predicate);
        }

        @Override
        public ImmutableSet<String> kin(String word) {
          return ImmutableSet.of();
        }

        @Override
        public boolean isKindOf(String noun, String kind) {
          return noun.equals(kind);
        }

        @Override
        public Optional<String> country(String name) {
          return Optional.empty();
        }
      };

  private static final int LARGEST = 1 << 20;

  static final EntityLinker LINKER = new EntityLinker(name -> Optional.empty());
  static final BlockingKeys KEYS = new BlockingKeys(NO_WORDS::classes, NO_WORDS::country);
  static final ConflictMatcher RULES =
      new ConflictMatcher(NO_WORDS, StandardRules.rules(), StandardRules.guards());
  static final Judging JUDGING = new Judging(LINKER, KEYS::of, RULES);

  private WriterProcess() {}

  /** Adds documents `NAME-FROM`, `NAME-FROM+1`, ... to a store. */
  public static void main(String[] arguments) {
    try (ClaimDatabase store = ClaimDatabase.open(Path.of(arguments[0]), JUDGING)) {
      System.out.println("open");
      int from = Integer.parseInt(arguments[2]);
      int to = Integer.parseInt(arguments[3]);
      for (int i = from; i < to; i++) {
        String name = arguments[1] + "-" + i;
        store.add(List.of(document(name)));
        System.out.println(name);
      }
    }
  }

  static Extracted document(String name) {
    Random random = new Random(name.hashCode());
    return PreparedClaims.extracted(name, PreparedClaims.text(random, 4, 30) + "It was " + name);
  }

  /** Starts the process, from an archive of classes where there is one. */
  static Process start(String classPath, Path archive, Path store, String name, int from, int to)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xshare:auto",
                Files.exists(archive)
                    ? "-XX:SharedArchiveFile=" + archive
                    : "-XX:ArchiveClassesAtExit=" + archive,
                "-Djava.io.tmpdir=" + store.getParent(),
                "-cp",
                classPath,
                WriterProcess.class.getName()));
    Stream.of(store.toString(), name, String.valueOf(from), String.valueOf(to))
        .forEach(command::add);
    return new ProcessBuilder(command)
        .redirectOutput(store.resolveSibling(name + "-said.txt").toFile())
        .redirectError(store.resolveSibling("errors.txt").toFile())
        .start();
  }

  /** The class path of this process with its folders as jars, which alone can be archived. */
  static String classPath(Path folder) throws IOException {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> jars = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      jars.add(
          Files.isDirectory(path)
              ? jar(path, folder.resolve("classes" + jars.size() + ".jar")).toString()
              : entry);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) > LARGEST) {
          continue; // the language model, which is not asked
        }
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
