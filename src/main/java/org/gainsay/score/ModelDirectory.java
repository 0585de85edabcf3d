package org.gainsay.score;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a model: {@code model.json}, the ONNX file and the tokenizer's file. Each file is
 * read once, with a limit, and what was read is what was checked.
 */
final class ModelDirectory {
  private static final String MISSING = "missing model file: ";
  private static final String OTHER_CHECKSUM = "checksum is not the one in model.json";
  private static final int MAX_METADATA = 1 << 16;
  private static final int MAX_TOKENIZER = 64 << 20;
  private static final int MAX_MODEL = 1 << 30;

  private final ModelLocation location;
  private final ModelMetadata metadata;

  private ModelDirectory(ModelLocation location, ModelMetadata metadata) {
    this.location = location;
    this.metadata = metadata;
  }

  static ModelDirectory open(ModelLocation location) throws InvalidModelException {
    location.requireDirectory();
    byte[] json = read(location, "model.json", MAX_METADATA);
    try {
      return new ModelDirectory(location, ModelMetadata.parse(utf8(json)));
    } catch (CharacterCodingException e) {
      throw new InvalidModelException("model.json is not UTF-8: " + location, e);
    } catch (InvalidModelException e) {
      throw new InvalidModelException(location + ": " + e.getMessage(), e);
    }
  }

  /** How messages name a file. */
  String describe(String name) {
    return location.describe(name);
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
      String file = location.describe(name);
      try {
        ByteSource bytes = location.bytes(name);
        String sha256 = bytes.hash(Hashing.sha256()).toString();
        boolean good = sha256.equals(entry.getValue().sha256());
        files.add(
            new ModelFile(
                name,
                bytes.size(),
                sha256,
                good ? Optional.empty() : Optional.of(file + ": " + OTHER_CHECKSUM)));
      } catch (IOException e) {
        String fault = location.exists(name) ? "cannot read " + file : MISSING + file;
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
    String file = location.describe(name);
    byte[] bytes = read(location, name, limit);
    ModelMetadata.FileCheck check = metadata.files().get(name);
    if (check == null || check.bytes() != bytes.length) {
      throw new InvalidModelException(file + " changed while it was read");
    }
    if (!check.fits(bytes)) {
      throw new InvalidModelException(file + ": " + OTHER_CHECKSUM);
    }
    return bytes;
  }

  /** Spares reading a file that is wrong anyway. */
  private void requireSize(String name, int limit) throws InvalidModelException {
    long size = size(location, name, limit);
    ModelMetadata.FileCheck check = metadata.files().get(name);
    if (check == null || check.bytes() != size) {
      throw new InvalidModelException(
          location.describe(name) + ": " + size + " bytes, not as many as model.json says");
    }
  }

  private static long size(ModelLocation location, String name, int limit)
      throws InvalidModelException {
    String file = location.describe(name);
    if (!location.exists(name)) {
      throw new InvalidModelException(MISSING + file);
    }
    try {
      long size = location.bytes(name).size();
      if (size > limit) {
        throw new InvalidModelException(file + ": larger than " + limit + " bytes");
      }
      return size;
    } catch (IOException e) {
      throw new InvalidModelException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static byte[] read(ModelLocation location, String name, int limit)
      throws InvalidModelException {
    String file = location.describe(name);
    int size = (int) size(location, name, limit);
    try (InputStream in = location.bytes(name).openStream()) {
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
