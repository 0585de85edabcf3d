package org.gainsay.score;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with a model: {@code model.json}, the ONNX file and the tokenizer's file. Each file is
 * read once, with a limit, and what was read is what was checked.
 */
final class ModelDirectory {
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

  private byte[] checked(String name, int limit) throws InvalidModelException {
    Path file = path.resolve(name);
    byte[] bytes = read(file, limit);
    ModelMetadata.FileCheck check = metadata.files().get(name);
    if (check == null || check.bytes() != bytes.length) {
      throw new InvalidModelException(
          file + ": " + bytes.length + " bytes, not as many as model.json says");
    }
    if (!Hashing.sha256().hashBytes(bytes).toString().equals(check.sha256())) {
      throw new InvalidModelException(file + ": checksum is not the one in model.json");
    }
    return bytes;
  }

  private static byte[] read(Path file, int limit) throws InvalidModelException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidModelException("missing model file: " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      // The length a file claims is not trusted: it is read up to the limit and one byte more.
      byte[] bytes = in.readNBytes((int) Math.min(Files.size(file), limit) + 1);
      if (bytes.length > limit) {
        throw new InvalidModelException(file + ": larger than " + limit + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new InvalidModelException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
