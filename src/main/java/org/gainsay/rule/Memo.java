package org.gainsay.rule;

import com.google.common.collect.ImmutableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Answers that are kept until there are too many, and then all forgotten: a text in a thousand has
 * words that no other has, so that keeping all would take memory without end, and what is asked
 * often is soon known again. Thread-safe; an answer may be worked out twice.
 */
final class Memo<V> {
  private final ConcurrentMap<String, V> answers = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();
  private final int most;

  /** Keeps so many answers at most. */
  Memo(int most) {
    this.most = most;
  }

  V get(String question, Function<String, V> work) {
    V known = answers.get(question);
    if (known != null) {
      return known;
    }
    V answer = work.apply(question);
    if (size.incrementAndGet() > most) {
      answers.clear();
      size.set(1);
    }
    answers.put(question, answer);
    return answer;
  }

  /** Every answer that is kept. */
  ImmutableMap<String, V> all() {
    return ImmutableMap.copyOf(answers);
  }

  /** The number of answers that are kept. */
  int size() {
    return answers.size();
  }
}
