package org.gainsay.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.util.SerializableConfiguration;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.DocumentReaders.Input;
import org.gainsay.document.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * A file of any file system that the cluster reaches. Immutable.
 *
 * @param id names the document
 * @param source the path as the user gave it, and the path within that folder
 * @param location full address
 * @param problem why there is nothing to read, if it is known
 */
record FileRow(String id, String source, String location, @Nullable String problem)
    implements InputRow {

  /**
   * The documents in a folder and all folders in it, by name, as {@link DocumentReaders#readAll}
   * finds them; or the one file. Only names are gathered.
   *
   * @throws IOException if a folder cannot be listed
   */
  static List<FileRow> list(String root, Configuration configuration) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(root);
    FileSystem files = path.getFileSystem(configuration);
    if (!files.exists(path)) {
      return List.of(new FileRow(root, root, root, "no such file or folder"));
    }
    FileStatus status = files.getFileStatus(path);
    String location = status.getPath().toString();
    if (!status.isDirectory()) {
      return List.of(new FileRow(status.getPath().getName(), root, location, null));
    }
    List<String> names = new ArrayList<>();
    list(files, status.getPath(), "", names);
    if (names.isEmpty()) {
      String none = DocumentReaders.standard().nothingInFolder();
      return List.of(new FileRow(root, root, location, none));
    }
    names.sort(Comparator.naturalOrder());
    return names.stream().map(name -> within(root, status.getPath(), name)).toList();
  }

  private static FileRow within(String root, org.apache.hadoop.fs.Path folder, String name) {
    String source =
        root.contains("://")
            ? root.replaceAll("/+$", "") + '/' + name
            : Path.of(root).resolve(name).toString();
    return new FileRow(name, source, new org.apache.hadoop.fs.Path(folder, name).toString(), null);
  }

  private static void list(
      FileSystem files, org.apache.hadoop.fs.Path folder, String before, List<String> names)
      throws IOException {
    for (FileStatus status : files.listStatus(folder)) {
      String name = status.getPath().getName();
      if (status.isDirectory()) {
        if (!name.startsWith(".")) {
          list(files, status.getPath(), before + name + '/', names);
        }
      } else if (DocumentReaders.standard().reads(name)) {
        names.add(before + name);
      }
    }
  }

  @Override
  public Input input(SerializableConfiguration files) {
    return problem != null
        ? DocumentReaders.unreadable(id, Path.of(source), problem)
        : DocumentReaders.standard().read(id, Path.of(source), () -> bytes(files.value()));
  }

  private byte[] bytes(Configuration configuration)
      throws IOException, UnreadableDocumentException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(location);
    FileSystem files = path.getFileSystem(configuration);
    DocumentReaders.standard().requireReadable(files.getFileStatus(path).getLen());
    try (InputStream in = files.open(path)) {
      return in.readAllBytes();
    }
  }
}
