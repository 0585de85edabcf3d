package org.gainsay;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.gainsay.rule.StandardKnowledge;

/**
 * What was looked up of words, kept in a folder from run to run: a line is a question and its
 * answers. Thread-safe; of several processes that write, one is heard.
 */
final class KeptWords {
  private static final Splitter TABS = Splitter.on('\t');

  /** Characters that the file begins with. */
  private static final int CHECKSUM = 8;

  /** Fewer new answers are not worth the writing. */
  private static final int WORTH_WRITING = 200;

  private final StandardKnowledge words;
  private final Optional<Path> file;
  private int kept;

  /**
   * Keeps words.
   *
   * @param folder is there; nothing is kept without one
   */
  KeptWords(StandardKnowledge words, Optional<Path> folder) {
    this.words = words;
    this.file =
        folder.map(
            f ->
                f.resolve(
                    "words-"
                        + Hashing.sha256()
                            .hashString(BuildIdentity.get(), StandardCharsets.UTF_8)
                            .toString()
                            .substring(0, 16)
                        + ".txt"));
  }

  /** Reads the knowledge of words now, rather than when it is first needed. */
  void load() {
    words.load();
  }

  /** Makes known what earlier runs kept; a file that is cut or changed is as good as none. */
  synchronized void recall() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return;
    }
    try {
      ImmutableMap<String, ImmutableSet<String>> answers = read(Files.readAllBytes(file.get()));
      words.learn(answers);
      kept = answers.size();
    } catch (IOException e) {
      // Being deleted, or nobody may read it: all is looked up as ever.
    }
  }

  private static ImmutableMap<String, ImmutableSet<String>> read(byte[] content) {
    if (content.length < CHECKSUM
        || !checksum(content).equals(new String(content, 0, CHECKSUM, StandardCharsets.UTF_8))) {
      return ImmutableMap.of();
    }
    ImmutableMap.Builder<String, ImmutableSet<String>> answers = ImmutableMap.builder();
    new String(content, CHECKSUM, content.length - CHECKSUM, StandardCharsets.UTF_8)
        .lines()
        .forEach(
            line -> {
              Iterator<String> parts = TABS.split(line).iterator();
              answers.put(parts.next(), ImmutableSet.copyOf(parts));
            });
    return answers.buildOrThrow();
  }

  /** Writes what is known now, if that is more than was read. */
  synchronized void keep() {
    if (file.isEmpty()) {
      return;
    }
    if (words.answered() < kept + WORTH_WRITING) {
      return;
    }
    ImmutableMap<String, ImmutableSet<String>> answers = words.answers();
    kept = answers.size();
    try {
      Path unfinished = Files.createTempFile(file.get().getParent(), "new-", ".txt");
      try {
        Files.write(unfinished, written(answers));
        Files.move(unfinished, file.get(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      // A full disk, or no permission: the run itself is none the worse.
    }
  }

  private static byte[] written(Map<String, ImmutableSet<String>> answers) {
    StringBuilder lines = new StringBuilder("0".repeat(CHECKSUM));
    answers.forEach(
        (question, answer) -> {
          lines.append(question);
          answer.forEach(word -> lines.append('\t').append(word));
          lines.append('\n');
        });
    byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
    byte[] checksum = checksum(content).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(checksum, 0, content, 0, CHECKSUM);
    return content;
  }

  /** Of all that comes after the place for it. */
  private static String checksum(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content, CHECKSUM, content.length - CHECKSUM);
    return String.format("%08x", checksum.getValue());
  }
}
