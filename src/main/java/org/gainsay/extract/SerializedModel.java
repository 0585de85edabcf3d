package org.gainsay.extract;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/**
 * The models of CoreNLP that are serialized Java objects. Reading such a file can run whatever it
 * asks for, so only the very files that this version was made with are read, and only from the
 * class path: CoreNLP itself would also take one from the folder that it is started in.
 */
enum SerializedModel {
  /** The tagger. */
  TAGGER(
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger",
      "25d3f63ba8b7e6c83156ac3869f5ef611df4398c44434775f284c1984484868c"),
  /** The recognizer of persons, organizations and locations. */
  RECOGNIZER(
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
      "b474b216183022f4d24f6006e4b8e084642f645525337378e5582f0e8768a9fe");

  private final String path;
  private final String sha256;

  SerializedModel(String path, String sha256) {
    this.path = path;
    this.sha256 = sha256;
  }

  /**
   * The file's content.
   *
   * @throws IOException if it is missing or another one; the message, one line, says which
   */
  InputStream open() throws IOException {
    URL file = SerializedModel.class.getClassLoader().getResource(path);
    if (file == null) {
      throw new IOException("no " + path + " on the class path");
    }
    byte[] content = Resources.toByteArray(file);
    check(path, content, sha256);
    return new ByteArrayInputStream(content);
  }

  static void check(String path, byte[] content, String sha256) throws IOException {
    String found = Hashing.sha256().hashBytes(content).toString();
    if (!found.equals(sha256)) {
      throw new IOException(path + " is damaged or of another version (SHA-256 " + found + ")");
    }
  }
}
