package org.gainsay;

/** Hears how far a run has come. Called from several threads, one call at a time. */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener NONE = (stage, done, total) -> {};

  /** The stages of a run, in order. */
  enum Stage {
    /** Loading the language models; counted in models. */
    LOADING,
    /** Reading documents and pulling claims out of them; counted in documents. */
    READING,
    /** Comparing claims: 0 of 1 when it begins, 1 of 1 when it is over. */
    COMPARING
  }

  /**
   * Hears of progress.
   *
   * @param stage what is being done
   * @param done how much of it is done
   * @param total how much there is to do, as far as known by now
   */
  void progress(Stage stage, long done, long total);
}
