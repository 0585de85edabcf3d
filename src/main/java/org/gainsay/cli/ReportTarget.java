package org.gainsay.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.report.ReportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A format that a report is wanted in, and where: {@code json}, or {@code html=report.html}.
 *
 * @param format the format
 * @param file the file to write; empty for where {@code --out} says, or standard output
 */
record ReportTarget(ReportFormat format, Optional<Path> file) {

  /** The words for the formats, for help and messages. */
  static String formats() {
    return Arrays.stream(ReportFormat.values())
        .map(ReportFormat::toString)
        .collect(Collectors.joining(", "));
  }

  /** Reads a target as users type it. */
  static final class Converter implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String value) {
      int equals = value.indexOf('=');
      String word = equals < 0 ? value : value.substring(0, equals);
      ReportFormat format =
          Arrays.stream(ReportFormat.values())
              .filter(f -> f.toString().equals(word.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "expected one of " + formats() + ", not '" + word + "'"));
      if (equals == value.length() - 1) {
        throw new TypeConversionException("a file name is missing after " + value);
      }
      return new ReportTarget(
          format,
          equals < 0 ? Optional.empty() : Optional.of(Path.of(value.substring(equals + 1))));
    }
  }
}
