package org.gainsay;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.gainsay.score.InvalidModelException;
import org.gainsay.score.ModelLocation;
import org.gainsay.score.ModelMetadata;
import org.gainsay.score.SentenceEncoder;
import org.gainsay.score.SentenceVector;
import org.gainsay.score.VectorCache;

/**
 * The sentence encoder that comes with the library, loaded when the first sentence is encoded.
 * Thread-safe.
 */
final class LazyEncoder implements AutoCloseable {
  /** A task of a cluster meets the same sentences again and again. */
  private static final int LATEST = 10_000;

  private final Optional<String> identity;
  private final Optional<VectorCache> kept;
  private final Cache<String, SentenceVector> latest =
      CacheBuilder.newBuilder().maximumSize(LATEST).build();

  /** Held for reading by whoever encodes, for writing by whoever closes. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private final LazyLoaded<SentenceEncoder> encoder =
      new LazyLoaded<>(
          "encoder",
          () -> SentenceEncoder.load(ModelLocation.shippedEncoder()),
          SentenceEncoder::close);

  /**
   * An encoder.
   *
   * @param cacheFolder where it keeps what it says, if it is to
   */
  LazyEncoder(Optional<Path> cacheFolder) {
    Optional<ModelMetadata> described = cacheFolder.flatMap(folder -> described());
    this.identity = described.map(encoder -> BuildIdentity.get() + encoder);
    this.kept =
        cacheFolder.flatMap(
            folder ->
                described.map(
                    encoder ->
                        new VectorCache(folder, identity.orElseThrow(), encoder.dimensions())));
  }

  private static Optional<ModelMetadata> described() {
    try {
      return Optional.of(SentenceEncoder.describe(ModelLocation.shippedEncoder()));
    } catch (InvalidModelException e) {
      return Optional.empty(); // whoever encodes meets the same failure
    }
  }

  /** Stands for the program and the encoder, where vectors are kept. */
  Optional<String> identity() {
    return identity;
  }

  /**
   * The vector of a sentence.
   *
   * @throws UnusableModelException if the library's files are no good
   * @throws CancellationException if the thread is interrupted; it stays so
   */
  SentenceVector encode(String sentence) {
    SentenceVector known = latest.getIfPresent(sentence);
    if (known == null) {
      known = kept.flatMap(cache -> cache.find(sentence)).orElseGet(() -> encodeNow(sentence));
      latest.put(sentence, known);
    }
    return known;
  }

  private SentenceVector encodeNow(String sentence) {
    use.readLock().lock();
    try {
      SentenceVector vector = encoder.get().encode(sentence);
      kept.ifPresent(cache -> cache.put(sentence, vector));
      return vector;
    } finally {
      use.readLock().unlock();
    }
  }

  /**
   * Loads the encoder in the background, as a run is about to need it.
   *
   * @param anew whether there are sentences that may not be kept; else nothing is loaded
   */
  void prepare(boolean anew) {
    if (kept.isEmpty() || anew) {
      encoder.prepare();
    }
  }

  /** Loads the encoder now; whether that went well shows when something is encoded. */
  void load() {
    encoder.load();
  }

  /** Writes what was to be kept, so that another process finds it. */
  void flush() {
    kept.ifPresent(VectorCache::flush);
  }

  /** Frees the native memory, when nobody encodes any more; encoding then fails. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      flush();
    } finally {
      encoder.close();
      use.writeLock().unlock();
    }
  }
}
