package org.gainsay.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.CheckSteps;
import org.gainsay.ContradictionChecker;

/**
 * The one checker of a process for each choice of options, made when a task first needs it: its
 * models take seconds to load and hundreds of megabytes, and never travel. They last as long as the
 * process. Thread-safe.
 */
final class Pipelines {
  private static final Map<Settings, ContradictionChecker> CHECKERS = new ConcurrentHashMap<>();

  private Pipelines() {}

  static CheckSteps steps(Settings settings) {
    return CHECKERS.computeIfAbsent(settings, Settings::checker).steps();
  }
}
