package org.gainsay.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * The report as one web page that needs nothing else: it opens from a disk, asks the network for
 * nothing, and runs no script but its own. All text of documents goes through the templates'
 * escaping.
 */
public final class HtmlReport implements ReportWriter {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlReport.class.getClassLoader(),
          HtmlReport.class.getPackageName());

  @Override
  public void write(Report report, Writer out) throws IOException {
    try {
      TEMPLATES.render("page.jte", new HtmlPage(report), new WriterOutput(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (TemplateException e) {
      throw unwritable(e); // a page that cannot be written is no error in a template
    }
    out.flush();
  }

  private static IOException unwritable(TemplateException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
    }
    throw e;
  }
}
