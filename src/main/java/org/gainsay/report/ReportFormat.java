package org.gainsay.report;

import java.util.Locale;

/** The formats that a report can be written in. */
public enum ReportFormat {
  /** For reading on a terminal. */
  TEXT,
  /** One object; a contract that tools can rely on. */
  JSON,
  /** An object a line. */
  JSONL,
  /** For wikis, issues and pull requests. */
  MARKDOWN,
  /** For spreadsheets. */
  CSV,
  /** One page for a browser. */
  HTML,
  /** For code scanning and editors. */
  SARIF,
  /** Linked data: schema.org and Web Annotations. */
  JSONLD;

  /** Writes the format. */
  public ReportWriter writer() {
    return switch (this) {
      case TEXT -> new TextReport(TextReport.USUAL_COLUMNS, false);
      case JSON -> new JsonReport();
      case JSONL -> new JsonLinesReport();
      case MARKDOWN -> new MarkdownReport();
      case CSV -> new CsvReport();
      case HTML -> new HtmlReport();
      case SARIF -> new SarifReport();
      case JSONLD -> new JsonLdReport();
    };
  }

  /** The word that users type. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
