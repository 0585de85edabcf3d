package org.gainsay.score;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a model's files are: in a folder, or in the library's own jar. Immutable. */
public final class ModelLocation {
  private static final String CROSS_ENCODER = "nli/";
  private static final String SENTENCE_ENCODER = "encoder/";

  private final @Nullable Path folder;

  /** On the class path, where there is no folder. */
  private final String shipped;

  private ModelLocation(@Nullable Path folder, String shipped) {
    this.folder = folder;
    this.shipped = shipped;
  }

  /** A folder of the file system. */
  public static ModelLocation folder(Path folder) {
    return new ModelLocation(folder, "");
  }

  /** The model that comes with the library, on the class path beside its classes. */
  public static ModelLocation shipped() {
    return new ModelLocation(null, CROSS_ENCODER);
  }

  /** The sentence encoder that comes with the library. */
  public static ModelLocation shippedEncoder() {
    return new ModelLocation(null, SENTENCE_ENCODER);
  }

  void requireDirectory() throws InvalidModelException {
    if (folder != null ? !Files.isDirectory(folder) : !exists("model.json")) {
      throw new InvalidModelException(
          folder != null
              ? "no model directory: " + folder
              : "no language model on the class path: " + describe("model.json") + " is missing");
    }
  }

  boolean exists(String name) {
    return folder != null
        ? Files.isRegularFile(folder.resolve(name))
        : ModelLocation.class.getResource(shipped + name) != null;
  }

  /** A file's bytes, whose length is told without reading them. */
  ByteSource bytes(String name) throws IOException {
    if (folder != null) {
      return MoreFiles.asByteSource(folder.resolve(name));
    }
    URL url = ModelLocation.class.getResource(shipped + name);
    if (url == null) {
      throw new IOException("no " + describe(name));
    }
    return new Resource(url);
  }

  /** How messages name a file. */
  String describe(String name) {
    return folder != null ? folder.resolve(name).toString() : "org/gainsay/score/" + shipped + name;
  }

  @Override
  public String toString() {
    return folder != null ? folder.toString() : "the class path";
  }

  /** An entry of a jar; its length stands in the jar's directory. */
  private static final class Resource extends ByteSource {
    private final URL url;

    Resource(URL url) {
      this.url = url;
    }

    @Override
    public InputStream openStream() throws IOException {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false); // else the jar stays open
      return connection.getInputStream();
    }

    @Override
    public long size() throws IOException {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      long length = connection.getContentLengthLong();
      connection.getInputStream().close();
      return length >= 0 ? length : super.size();
    }

    @Override
    public com.google.common.base.Optional<Long> sizeIfKnown() {
      return com.google.common.base.Optional.absent();
    }
  }
}
