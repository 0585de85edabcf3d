package org.gainsay.store;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.document.Document;
import org.gainsay.graph.EntityLinker;

/**
 * Claims of documents that were read before, one file for each document in a folder of their own.
 * An entry is found by a hash of all that its claims rest on: the document's content and name, and
 * what stands for the program and its models. So it never is out of date; what nobody asks for any
 * more can be deleted at any time, and so can the whole folder. An entry that is cut or changed is
 * as good as none. Thread-safe; several processes may share a folder.
 */
public final class ClaimCache {
  private static final String ENDING = ".claims.gz";

  private final Path folder;
  private final String made;

  /**
   * A cache.
   *
   * @param folder is made when the first entry is written, for its owner alone to read
   * @param made stands for the program and the models that pull claims out: whatever changes the
   *     claims must change it
   */
  public ClaimCache(Path folder, String made) {
    this.folder = folder;
    this.made = made;
  }

  /**
   * What one document came to.
   *
   * @param claims as extracted from this document alone
   * @param notes what had to be cut or skipped
   */
  public record Entry(ImmutableList<Claim> claims, ImmutableList<String> notes) {}

  /** Whether there is an entry for the document, sound or not. */
  public boolean has(Document document) {
    return Files.exists(file(document));
  }

  /** The document's entry, if there is a sound one. */
  public Optional<Entry> find(Document document) {
    Path file = file(document);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      return Optional.of(read(in.lines().collect(ImmutableList.toImmutableList())));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // cut, changed, or just being deleted
    }
  }

  private static Entry read(List<String> lines) {
    int entities = Integer.parseInt(lines.get(0));
    int notes = Integer.parseInt(lines.get(1));
    List<String> rest = lines.subList(2, lines.size());
    ImmutableList<Entity> known =
        rest.subList(0, entities).stream()
            .map(Codec::entity)
            .collect(ImmutableList.toImmutableList());
    return new Entry(
        rest.subList(entities + notes, rest.size()).stream()
            .map(line -> Codec.claim(line, known))
            .collect(ImmutableList.toImmutableList()),
        rest.subList(entities, entities + notes).stream()
            .map(Codec::line)
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Keeps what a document came to. If that cannot be written, nothing is kept, and what is read
   * next is read as ever.
   */
  public void put(Document document, Entry entry) {
    Path file = file(document);
    try {
      makeFolder(file);
      Path unfinished = Files.createTempFile(file.getParent(), "new-", ENDING);
      try {
        try (Writer out =
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(unfinished), 1 << 16),
                StandardCharsets.UTF_8)) {
          write(entry, out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      // A full disk, or no permission: the run itself is none the worse.
    }
  }

  private void makeFolder(Path file) throws IOException {
    if (!Files.isDirectory(folder)) {
      MoreFiles.createParentDirectories(folder);
      // What texts claim is as private as the texts.
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    }
    MoreFiles.createParentDirectories(file);
  }

  private static void write(Entry entry, Writer out) throws IOException {
    ImmutableList<Entity> entities =
        entry.claims().stream()
            .flatMap(EntityLinker::entities)
            .distinct()
            .collect(ImmutableList.toImmutableList());
    out.write(entities.size() + "\n" + entry.notes().size() + "\n");
    for (Entity entity : entities) {
      out.write(Codec.entity(entity) + '\n');
    }
    for (String note : entry.notes()) {
      out.write(Codec.line(ImmutableList.of(note)) + '\n');
    }
    for (Claim claim : entry.claims()) {
      out.write(Codec.claim(claim, entities) + '\n');
    }
  }

  private Path file(Document document) {
    String key = key(document);
    return folder.resolve(key.substring(0, 2)).resolve(key + ENDING);
  }

  private String key(Document document) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String part :
        List.of(
            made,
            document.id(),
            document.title().orElse(""),
            document.date().map(Object::toString).orElse(""),
            document.author().orElse(""),
            document.text(),
            Codec.passages(document.passages()))) {
      hasher.putInt(part.length()).putUnencodedChars(part);
    }
    return hasher.hash().toString();
  }
}
