package org.gainsay.score;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A folder with a model: {@code model.json}, the ONNX file and the tokenizer's file. Each file is
 * read once, with a limit, and what was read is what was checked.
 */
final class ModelDirectory {
  private static final String MISSING = "missing model file: ";
  private static final String OTHER_CHECKSUM = "checksum is not the one in model.json";
  private static final int MAX_METADATA = 1 << 16;
  private static final int MAX_TOKENIZER = 64 << 20;
  private static final int MAX_MODEL = 1 << 30;

  private final Path path;
  private final ModelMetadata metadata;

  private ModelDirectory(Path path, ModelMetadata metadata) {
    this.path = path;
    this.metadata = metadata;
  }

  static ModelDirectory open(Path path) throws InvalidModelException {
    if (!Files.isDirectory(path)) {
      throw new InvalidModelException("no model directory: " + path);
    }
    byte[] json = read(path.resolve("model.json"), MAX_METADATA);
    try {
      return new ModelDirectory(path, ModelMetadata.parse(utf8(json)));
    } catch (CharacterCodingException e) {
      throw new InvalidModelException("model.json is not UTF-8: " + path, e);
    } catch (InvalidModelException e) {
      throw new InvalidModelException(path + ": " + e.getMessage(), e);
    }
  }

  ModelMetadata metadata() {
    return metadata;
  }

  byte[] model() throws InvalidModelException {
    return checked(metadata.modelFile(), MAX_MODEL);
  }

  byte[] tokenizer() throws InvalidModelException {
    return checked(metadata.tokenizer().file(), MAX_TOKENIZER);
  }

  static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Each file that {@code model.json} names, held against what it says. */
  ImmutableList<ModelFile> inspect() {
    ImmutableList.Builder<ModelFile> files = ImmutableList.builder();
    for (Map.Entry<String, ModelMetadata.FileCheck> entry : metadata.files().entrySet()) {
      String name = entry.getKey();
      Path file = path.resolve(name);
      try {
        String sha256 = MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
        boolean good = sha256.equals(entry.getValue().sha256());
        files.add(
            new ModelFile(
                name,
                Files.size(file),
                sha256,
                good ? Optional.empty() : Optional.of(file + ": " + OTHER_CHECKSUM)));
      } catch (IOException e) {
        String fault = Files.exists(file) ? "cannot read " + file : MISSING + file;
        files.add(new ModelFile(name, 0, "", Optional.of(fault)));
      }
    }
    return files.build();
  }

  /** Whether all files are there and as long as they should be; their content is not read. */
  void requireFiles() throws InvalidModelException {
    requireSize(metadata.modelFile(), MAX_MODEL);
    requireSize(metadata.tokenizer().file(), MAX_TOKENIZER);
  }

  private byte[] checked(String name, int limit) throws InvalidModelException {
    requireSize(name, limit);
    Path file = path.resolve(name);
    byte[] bytes = read(file, limit);
    ModelMetadata.FileCheck check = metadata.files().get(name);
    if (check == null || check.bytes() != bytes.length) {
      throw new InvalidModelException(file + " changed while it was read");
    }
    if (!Hashing.sha256().hashBytes(bytes).toString().equals(check.sha256())) {
      throw new InvalidModelException(file + ": " + OTHER_CHECKSUM);
    }
    return bytes;
  }

  /** Spares reading a file that is wrong anyway. */
  private void requireSize(String name, int limit) throws InvalidModelException {
    Path file = path.resolve(name);
    long size = size(file, limit);
    ModelMetadata.FileCheck check = metadata.files().get(name);
    if (check == null || check.bytes() != size) {
      throw new InvalidModelException(
          file + ": " + size + " bytes, not as many as model.json says");
    }
  }

  private static long size(Path file, int limit) throws InvalidModelException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidModelException(MISSING + file);
    }
    try {
      long size = Files.size(file);
      if (size > limit) {
        throw new InvalidModelException(file + ": larger than " + limit + " bytes");
      }
      return size;
    } catch (IOException e) {
      throw new InvalidModelException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static byte[] read(Path file, int limit) throws InvalidModelException {
    int size = (int) size(file, limit);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[size];
      int read = in.readNBytes(bytes, 0, size);
      return read == size ? bytes : Arrays.copyOf(bytes, read);
    } catch (IOException e) {
      throw new InvalidModelException("cannot read " + file + ": " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new InvalidModelException(
          file + ": " + (size >> 20) + " MB are too much for the memory that Java has", e);
    }
  }
}
