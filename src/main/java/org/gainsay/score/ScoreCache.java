package org.gainsay.score;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a model said of pairs of sentences, kept from run to run. Thread-safe. */
public final class ScoreCache {
  private static final int CONTENT = 3 * Double.BYTES + 1;

  private final RecordFile records;

  /**
   * A cache.
   *
   * @param folder is there, or is made when the first scores are written
   * @param model tells the model from any other; has a file of its own
   */
  public ScoreCache(Path folder, String model) {
    records = new RecordFile(folder, "scores", model, CONTENT);
  }

  /** What the model said of the pair, if it was asked. */
  public Optional<NliScores> find(SentencePair pair) {
    return records.find(hash(pair)).map(ScoreCache::scores);
  }

  /** Keeps what the model said; if it cannot be written, only as long as this object lives. */
  public void put(List<SentencePair> pairs, List<NliScores> scores) {
    for (int i = 0; i < pairs.size(); i++) {
      records.put(hash(pairs.get(i)), record(scores.get(i)));
    }
    records.flush();
  }

  private static NliScores scores(byte[] record) {
    ByteBuffer in = ByteBuffer.wrap(record);
    return new NliScores(in.getDouble(), in.getDouble(), in.getDouble(), in.get() != 0);
  }

  private static byte[] record(NliScores scores) {
    return ByteBuffer.allocate(CONTENT)
        .putDouble(scores.entailment())
        .putDouble(scores.neutral())
        .putDouble(scores.contradiction())
        .put((byte) (scores.cut() ? 1 : 0))
        .array();
  }

  private static HashCode hash(SentencePair pair) {
    return Hashing.sha256()
        .newHasher()
        .putInt(pair.premise().length())
        .putUnencodedChars(pair.premise())
        .putUnencodedChars(pair.hypothesis())
        .hash();
  }
}
