package org.gainsay.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds gold sets and reads them. Immutable.
 *
 * <p>A gold set is a {@code gold.json} with {@code pairs} of texts, or an {@code attributions.json}
 * beside a folder {@code text}. Given as the file, as the folder that holds it, or as a folder of
 * such folders.
 */
public final class GoldReader {
  private static final String GOLD = "gold.json";
  private static final String ATTRIBUTIONS = "attributions.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<Path> documents;

  /**
   * A reader.
   *
   * @param documents where documents lie that are not beside the gold file that names them
   */
  public GoldReader(Optional<Path> documents) {
    this.documents = documents;
  }

  /**
   * The gold sets at a path, in the order of their names.
   *
   * @throws InvalidGoldException if there is none, or one cannot be read
   */
  public ImmutableList<GoldSet> read(Path path) throws InvalidGoldException {
    ImmutableList<Path> files = files(path);
    if (files.isEmpty()) {
      throw new InvalidGoldException(
          path
              + (Files.exists(path)
                  ? ": no " + GOLD + " or " + ATTRIBUTIONS + " in it"
                  : ": no such file or folder"));
    }
    ImmutableList.Builder<GoldSet> sets = ImmutableList.builder();
    for (Path file : files) {
      sets.add(set(file));
    }
    return sets.build();
  }

  private static ImmutableList<Path> files(Path path) throws InvalidGoldException {
    if (!Files.isDirectory(path)) {
      return Files.exists(path) ? ImmutableList.of(path) : ImmutableList.of();
    }
    ImmutableList<Path> here = inFolder(path);
    if (!here.isEmpty()) {
      return here;
    }
    try (Stream<Path> folders = Files.list(path)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .flatMap(f -> inFolder(f).stream())
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new InvalidGoldException(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static ImmutableList<Path> inFolder(Path folder) {
    return Stream.of(GOLD, ATTRIBUTIONS)
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .collect(ImmutableList.toImmutableList());
  }

  private GoldSet set(Path file) throws InvalidGoldException {
    GoldJson json = new GoldJson(file.toString());
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    JsonNode root = parse(file);
    if (root.isArray()) {
      return new AttributionGold(
          named(file), existing(file, folder.resolve("text")), json.attributions(root));
    }
    ImmutableList<GoldPair> pairs = json.pairs(root);
    Optional<Path> stated = json.folder(root).map(folder::resolve);
    Path beside = stated.isPresent() ? existing(file, stated.get()) : folder;
    return new ConflictGold(named(file), folderOf(file, pairs, beside), pairs);
  }

  private static JsonNode parse(Path file) throws InvalidGoldException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new InvalidGoldException(file + ": not JSON: line " + line);
    } catch (IOException e) {
      throw new InvalidGoldException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** The folder that holds the documents that the pairs name. */
  private Path folderOf(Path file, List<GoldPair> pairs, Path beside) throws InvalidGoldException {
    Optional<String> any = pairs.stream().map(p -> p.a().get(0).document()).findFirst();
    if (any.isEmpty()) {
      throw new InvalidGoldException(file + ": no pairs");
    }
    for (Path folder : documents.map(d -> List.of(beside, d)).orElse(List.of(beside))) {
      if (Files.isRegularFile(folder.resolve(any.get()))) {
        return folder;
      }
    }
    throw new InvalidGoldException(
        file + ": no document " + any.get() + " beside it; name its folder with --documents");
  }

  private static Path existing(Path file, Path folder) throws InvalidGoldException {
    if (!Files.isDirectory(folder)) {
      throw new InvalidGoldException(file + ": no folder " + folder);
    }
    return folder;
  }

  /** The folder's and the file's own names. */
  private static String named(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    int names = absolute.getNameCount();
    return absolute.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
  }
}
