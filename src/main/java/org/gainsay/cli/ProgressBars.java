package org.gainsay.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.gainsay.ProgressListener;
import org.jspecify.annotations.Nullable;

/** One progress bar at a time, gone without a trace when its stage is over. */
final class ProgressBars implements ProgressListener, AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int UPDATE_MILLIS = 100;

  private final Optional<PrintWriter> err;
  private final int columns;
  private @Nullable ProgressBar bar;
  private @Nullable Stage stage;
  private boolean closed;

  private ProgressBars(Optional<PrintWriter> err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  /** Bars on a terminal. */
  static ProgressBars on(PrintWriter err, int columns) {
    return new ProgressBars(Optional.of(err), columns);
  }

  /** No bars. */
  static ProgressBars hidden() {
    return new ProgressBars(Optional.empty(), 0);
  }

  @Override
  public synchronized void progress(Stage now, long done, long total) {
    if (err.isEmpty() || closed) {
      return;
    }
    if (now != stage) {
      clear();
      stage = now;
      bar = start(now, total, err.get());
    }
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  private ProgressBar start(Stage now, long total, PrintWriter out) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(name(now))
            .setInitialMax(total)
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setConsumer(
                new DelegatingProgressBarConsumer(
                    text -> {
                      out.print("\r" + text);
                      out.flush();
                    },
                    Math.min(columns - 1, 100)));
    return builder.build();
  }

  private static String name(Stage stage) {
    return switch (stage) {
      case LOADING -> "Loading models";
      case READING -> "Reading       ";
      case COMPARING -> "Comparing     ";
    };
  }

  private void clear() {
    if (bar != null) {
      bar.close();
      bar = null;
      err.ifPresent(
          out -> {
            out.print(CLEAR_LINE);
            out.flush();
          });
    }
  }

  @Override
  public synchronized void close() {
    clear();
    closed = true;
  }
}
