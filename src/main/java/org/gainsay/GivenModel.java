package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.score.SentenceVector;

/**
 * A caller's language model beside the library's sentence encoder. Thread-safe if that model is.
 */
final class GivenModel implements EntailmentModel {
  private final EntailmentModel model;
  private final LazyEncoder encoder;

  GivenModel(EntailmentModel model, LazyEncoder encoder) {
    this.model = model;
    this.encoder = encoder;
  }

  @Override
  public ImmutableList<Scores> score(ImmutableList<SentencePair> pairs) {
    return model.score(pairs);
  }

  @Override
  public Optional<SentenceVector> vector(String sentence) {
    return model.vector(sentence).or(() -> Optional.of(encoder.encode(sentence)));
  }
}
