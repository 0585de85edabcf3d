package org.gainsay.score;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Vectors of sentences, kept from run to run. Thread-safe. They are written by and by, the last
 * ones by {@link #flush}.
 */
public final class VectorCache {
  private final RecordFile records;

  /**
   * A cache.
   *
   * @param folder is there, or is made when the first vectors are written
   * @param encoder tells the encoder from any other; has a file of its own
   * @param dimensions how many numbers its vectors have
   */
  public VectorCache(Path folder, String encoder, int dimensions) {
    records = new RecordFile(folder, "vectors", encoder, dimensions);
  }

  /** The sentence's vector, if it was kept. */
  public Optional<SentenceVector> find(String sentence) {
    return records.find(hash(sentence)).flatMap(SentenceVector::ofBytes);
  }

  /** Keeps a vector; if it cannot be written, only as long as this object lives. */
  public void put(String sentence, SentenceVector vector) {
    records.put(hash(sentence), vector.bytes());
  }

  /** Writes what is not written yet. */
  public void flush() {
    records.flush();
  }

  private static HashCode hash(String sentence) {
    return Hashing.sha256().hashUnencodedChars(sentence);
  }
}
