package org.gainsay.spark;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.util.SerializableConfiguration;
import org.gainsay.document.DocumentReaders.Input;
import org.jspecify.annotations.Nullable;

/** A document that an executor is to read. Implementations are immutable. */
interface InputRow extends Serializable {
  /**
   * Reads it; never fails because of the document.
   *
   * @param files how the file systems of the cluster are reached
   */
  Input input(SerializableConfiguration files);

  /** What the report says where it came from; null if it does not say. */
  @Nullable String source();

  /** What of it was passed over. */
  default Optional<String> note() {
    return Optional.empty();
  }
}
