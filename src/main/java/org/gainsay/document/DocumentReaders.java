package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads files and folders: lists the formats, picks one by the file's name, and says in one line
 * what is wrong with what could not be read. Immutable and thread-safe.
 *
 * <pre>{@code
 * DocumentReaders.standard()
 *     .readAll(List.of(Path.of("articles")))
 *     .forEach(input -> input.document().ifPresent(this::add));
 * }</pre>
 */
public final class DocumentReaders {
  /** Larger documents are left out unless asked for. */
  public static final long USUAL_SIZE = 32L << 20;

  /** A larger one does not fit into an array with what is made of it. */
  public static final long LARGEST_SIZE = 512L << 20;

  private static final Pattern NAME_SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}-]+");

  private static final String TOO_LARGE = "too large for the memory at hand";

  private static final DocumentReaders STANDARD =
      new DocumentReaders(
          ImmutableList.of(
              new PlainTextReader(),
              new HtmlReader(),
              new PdfReader(),
              new CaptionReader(),
              new JsonLinesReader(),
              new CsvReader()),
          Files::readAllBytes,
          USUAL_SIZE,
          ImmutableSet.of());

  private final ImmutableList<DocumentReader> readers;
  private final Opener opener;
  private final long size;
  private final ImmutableSet<Path> passedOver;

  DocumentReaders(
      ImmutableList<DocumentReader> readers,
      Opener opener,
      long size,
      ImmutableSet<Path> passedOver) {
    this.readers = readers;
    this.opener = opener;
    this.size = size;
    this.passedOver = passedOver;
  }

  /** Gets the bytes of a file. */
  @FunctionalInterface
  interface Opener {
    byte[] open(Path file) throws IOException;
  }

  /** The readers that come with the library. */
  public static DocumentReaders standard() {
    return STANDARD;
  }

  /**
   * The same readers with another limit of size.
   *
   * @param bytes files that are larger are left out, and so is text of more characters
   * @throws IllegalArgumentException if it is not between 1 and {@link #LARGEST_SIZE}
   */
  public DocumentReaders withSizeLimit(long bytes) {
    if (bytes < 1 || bytes > LARGEST_SIZE) {
      throw new IllegalArgumentException("not a limit of size: " + bytes);
    }
    return new DocumentReaders(readers, opener, bytes, passedOver);
  }

  /**
   * The same readers, which pass over files that stand in a folder but are no documents, such as a
   * report on it. A file that is named itself is read all the same.
   */
  public DocumentReaders passingOver(Collection<Path> files) {
    return new DocumentReaders(
        readers,
        opener,
        size,
        files.stream().map(DocumentReaders::realPath).collect(ImmutableSet.toImmutableSet()));
  }

  /**
   * Reads text that is already at hand: a statement, an article, a transcript.
   *
   * @throws UnreadableDocumentException if the text is blank
   */
  public static Document readText(String id, String text) throws UnreadableDocumentException {
    return PlainTextReader.document(id, text);
  }

  /**
   * Reads what one speaker said at one time.
   *
   * @param speaker full name, if it is somebody else's words than the document's own
   * @throws UnreadableDocumentException if the text is blank
   */
  public static Document readStatement(
      String id, String text, Optional<String> speaker, Optional<LocalDate> date)
      throws UnreadableDocumentException {
    Document read = readText(id, text);
    return new Document(
        id,
        text,
        read.title(),
        date.or(read::date),
        read.source(),
        speaker.or(read::author),
        read.passages().stream()
            .map(p -> speaker.map(who -> statedBy(who, p)).orElse(p))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Passage statedBy(String speaker, Passage passage) {
    return switch (passage.kind()) {
      case PROSE, HEADING, ITEM ->
          new Passage(
              Passage.Kind.STATEMENT,
              passage.text(),
              passage.offsets(),
              Optional.of(speaker),
              Optional.empty(),
              passage.date());
      default -> passage;
    };
  }

  /**
   * One input as it was read.
   *
   * @param id the document's id, or the path of what could not be read
   * @param path the path as the user gave it, or within the folder that the user gave
   * @param document the document, unless nothing in it could be read
   * @param problems what is wrong with it
   */
  public record Input(
      String id, Path path, Optional<Document> document, ImmutableList<ReadProblem> problems) {}

  /**
   * An input that is yet to be read.
   *
   * @param id the id that the document is to have, or the path of what cannot be read
   * @param path the path as the user gave it, or within the folder that the user gave
   * @param atHand the input, where it need not be read any more
   * @param reading reads it; throws nothing because of what is in the file, but may run out of
   *     memory
   */
  public record Entry(String id, Path path, Optional<Input> atHand, Supplier<Input> reading) {
    /** Reads it, on any thread. */
    public Input read() {
      return reading.get();
    }

    /** How long its file is in bytes, or its text in characters; 0 if that cannot be told. */
    public long size() {
      if (atHand.isPresent()) {
        return atHand.get().document().map(document -> document.text().length()).orElse(0);
      }
      try {
        return Files.size(path);
      } catch (IOException e) {
        return 0; // reading it tells
      }
    }
  }

  /**
   * Reads files, and folders with all that is in them. Files are read one by one as the stream is
   * consumed, so that they need not all fit into memory; only the names are gathered at once.
   *
   * @return documents and problems, in the order of {@link #list}; never fails because of a file
   */
  public Stream<Input> readAll(List<Path> paths) {
    return list(paths).stream().map(DocumentReaders::readOrTell);
  }

  private static Input readOrTell(Entry entry) {
    try {
      return entry.read();
    } catch (OutOfMemoryError e) {
      return failed(entry.id(), entry.path(), ReadProblem.lost(TOO_LARGE));
    }
  }

  /**
   * What there is to read in files, and in folders with all that is in them. The order is that of
   * {@code paths}, and by name within a folder. A file that is reached twice is listed once. Files
   * in a folder whose format is not known are passed over; a file that is named itself is then read
   * as text.
   */
  public ImmutableList<Entry> list(List<Path> paths) {
    return list(paths, (id, path) -> false);
  }

  /**
   * The same, where some ids may be taken by other documents.
   *
   * @param taken of an id and the file that would have it; then more of its path is the id
   */
  public ImmutableList<Entry> list(List<Path> paths, BiPredicate<String, Path> taken) {
    List<Found> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      find(path, found, seen);
    }
    List<String> ids = ids(found, taken);
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    for (int i = 0; i < found.size(); i++) {
      String id = ids.get(i);
      Found next = found.get(i);
      entries.add(new Entry(id, next.path, Optional.empty(), () -> read(id, next)));
    }
    return entries.build();
  }

  /** A document that is at hand; it becomes a problem if it is too large. */
  public Entry entry(Document document) {
    Path nowhere = Path.of(".");
    Input input =
        tooMuchText(document.text())
            .map(problem -> failed(document.id(), nowhere, problem))
            .orElseGet(
                () -> new Input(document.id(), nowhere, Optional.of(document), ImmutableList.of()));
    return new Entry(document.id(), nowhere, Optional.of(input), () -> input);
  }

  /** A file to read, or the problem that stands in its place. */
  private record Found(Path root, Path path, Optional<ReadProblem> problem) {}

  private void find(Path path, List<Found> found, Set<Path> seen) {
    if (!Files.isDirectory(path)) {
      if (seen.add(realPath(path))) {
        found.add(new Found(path, path, Optional.empty()));
      }
      return;
    }
    List<Found> inside = new ArrayList<>();
    try {
      Files.walkFileTree(
          path,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Finder(path, inside));
    } catch (IOException e) {
      inside.add(new Found(path, path, Optional.of(ReadProblem.lost(message(e)))));
    }
    if (inside.isEmpty()) {
      inside.add(new Found(path, path, Optional.of(ReadProblem.lost(nothingInFolder()))));
    }
    inside.stream()
        .sorted((a, b) -> relative(a).compareTo(relative(b)))
        .filter(f -> f.problem.isPresent() || !passedOver.contains(realPath(f.path)))
        .filter(f -> f.problem.isPresent() || seen.add(realPath(f.path)))
        .forEach(found::add);
  }

  private final class Finder extends SimpleFileVisitor<Path> implements FileVisitor<Path> {
    private final Path root;
    private final List<Found> found;

    Finder(Path root, List<Found> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && readerFor(file).isPresent()) {
        found.add(new Found(root, file, Optional.empty()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      boolean matters = Files.isDirectory(file) || readerFor(file).isPresent();
      if (!isHidden(file) && matters) {
        found.add(new Found(root, file, Optional.of(ReadProblem.lost(message(e)))));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException e) {
      if (e != null) {
        found.add(new Found(root, folder, Optional.of(ReadProblem.lost(message(e)))));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private Input read(String id, Found found) {
    return found
        .problem
        .map(problem -> failed(id, found.path, problem))
        .orElseGet(() -> read(id, found.path, () -> open(found.path)));
  }

  /** The bytes of a file, from wherever they come. */
  @FunctionalInterface
  public interface Content {
    /**
     * The bytes.
     *
     * @throws IOException if they cannot be had
     * @throws UnreadableDocumentException if it is clear before that they are no document
     */
    byte[] bytes() throws IOException, UnreadableDocumentException;
  }

  /**
   * Reads one file whose bytes the caller gets from elsewhere than the file system.
   *
   * @param id names the document
   * @param path tells the format, and is the document's source
   * @return the document or the problem; never fails because of the file
   */
  public Input read(String id, Path path, Content content) {
    try {
      DocumentReader.Reading reading =
          readerFor(path).orElseGet(PlainTextReader::new).read(id, content.bytes());
      Optional<ReadProblem> problem = tooMuchText(reading.document().text());
      return problem.isPresent()
          ? failed(id, path, problem.get())
          : new Input(
              id,
              path,
              Optional.of(
                  reading.document().withSource(path.toString()).datedElse(dateInName(path))),
              reading.notes());
    } catch (UnreadableDocumentException e) {
      return failed(id, path, ReadProblem.lost(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return failed(id, path, ReadProblem.lost(message(e)));
    } catch (StackOverflowError e) {
      return failed(id, path, ReadProblem.lost("nested too deeply to be read"));
    } catch (RuntimeException e) {
      String error = e.getClass().getSimpleName() + ": " + e.getMessage();
      return failed(id, path, ReadProblem.lost("cannot be read, an error of Gainsay: " + error));
    }
  }

  /** "gazette_2016-03-01_harbour.txt": where a text does not tell its date, its file's name may. */
  private static Optional<LocalDate> dateInName(Path path) {
    Path name = path.getFileName();
    return name == null
        ? Optional.empty()
        : WrittenDates.find(NAME_SEPARATORS.matcher(name.toString()).replaceAll(" "));
  }

  /** Whether a file of this name is read when it stands in a folder. */
  public boolean reads(String name) {
    return !name.startsWith(".") && readerFor(Path.of(name)).isPresent();
  }

  /** An input of which a caller has found out that there is no document in it, and why. */
  public static Input unreadable(String id, Path path, String why) {
    return failed(id, path, ReadProblem.lost(why));
  }

  /** What is said of a folder in which there is nothing to read. */
  public String nothingInFolder() {
    return "no documents in this folder (looked for " + extensions() + ")";
  }

  /**
   * Says what is wrong with a file that is larger than what is read, given its bytes.
   *
   * @throws UnreadableDocumentException if it is
   */
  public void requireReadable(long bytes) throws UnreadableDocumentException {
    if (bytes > size) {
      throw new UnreadableDocumentException(tooLarge());
    }
  }

  private byte[] open(Path path) throws IOException, UnreadableDocumentException {
    if (Files.exists(path)) {
      if (!Files.isRegularFile(path)) {
        throw new UnreadableDocumentException("not a file");
      }
      requireReadable(Files.size(path));
    }
    return opener.open(path);
  }

  /** What is decompressed while it is read may be larger than its file. */
  private Optional<ReadProblem> tooMuchText(String text) {
    return text.length() > size ? Optional.of(ReadProblem.lost(tooLarge())) : Optional.empty();
  }

  private String tooLarge() {
    String limit = size < 1 << 20 ? size + " bytes" : (size >> 20) + " MB";
    return "larger than the limit of " + limit + ": split it, or raise the limit";
  }

  private static Input failed(String id, Path path, ReadProblem problem) {
    return new Input(id, path, Optional.empty(), ImmutableList.of(problem));
  }

  private Optional<DocumentReader> readerFor(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot < 0
        ? Optional.empty()
        : readers.stream().filter(r -> r.extensions().contains(extension)).findFirst();
  }

  private String extensions() {
    return readers.stream()
        .flatMap(r -> r.extensions().stream())
        .map(e -> "." + e)
        .collect(Collectors.joining(", "));
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  /** How much of a file's path is its id. */
  private enum Naming {
    WITHIN_FOLDER {
      @Override
      String of(Found found) {
        return relative(found);
      }
    },
    AS_GIVEN {
      @Override
      String of(Found found) {
        return slashed(found.path.normalize());
      }
    },
    WHOLE {
      @Override
      String of(Found found) {
        return slashed(found.path.toAbsolutePath().normalize());
      }
    };

    abstract String of(Found found);

    Naming longer() {
      return this == WITHIN_FOLDER ? AS_GIVEN : WHOLE;
    }
  }

  /** Ids: the path within the folder given, or the file's name; with more of the path if needed. */
  private static List<String> ids(List<Found> found, BiPredicate<String, Path> taken) {
    Naming[] namings = new Naming[found.size()];
    for (int i = 0; i < namings.length; i++) {
      Found file = found.get(i);
      namings[i] = file.problem.isPresent() ? Naming.AS_GIVEN : Naming.WITHIN_FOLDER;
      while (namings[i] != Naming.WHOLE && taken.test(namings[i].of(file), file.path)) {
        namings[i] = namings[i].longer();
      }
    }
    ListMultimap<String, Integer> byId = MultimapBuilder.hashKeys().arrayListValues().build();
    boolean changed = true;
    while (changed) { // a longer id may be what a file in a folder of that name is called
      changed = false;
      byId.clear();
      for (int i = 0; i < namings.length; i++) {
        byId.put(namings[i].of(found.get(i)), i);
      }
      for (Collection<Integer> same : byId.asMap().values()) {
        for (int i : same.size() > 1 ? same : ImmutableList.<Integer>of()) {
          changed |= namings[i] != Naming.WHOLE;
          namings[i] = namings[i].longer();
        }
      }
    }
    return IntStream.range(0, namings.length).mapToObj(i -> namings[i].of(found.get(i))).toList();
  }

  private static String relative(Found found) {
    return found.path.equals(found.root)
        ? String.valueOf(found.path.getFileName())
        : slashed(found.root.relativize(found.path));
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static String message(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (e instanceof FileSystemLoopException) {
      return "a link that leads back to a folder above it, not followed";
    }
    String message = String.valueOf(e.getMessage());
    return "cannot be read: " + message.lines().findFirst().orElse("input error");
  }
}
