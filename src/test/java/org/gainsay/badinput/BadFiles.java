package org.gainsay.badinput;

import static org.gainsay.badinput.Outcome.READ;
import static org.gainsay.badinput.Outcome.lost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What stands in folders and is no plain file, or cannot be opened, or has an odd name. */
final class BadFiles {
  private BadFiles() {}

  static void addTo(Corpus corpus) throws IOException {
    links(corpus);
    pipes(corpus);
    unreadable(corpus);
    missing(corpus);
    names(corpus);
  }

  private static void links(Corpus corpus) throws IOException {
    String kind = "links";
    link(corpus, kind, "self.txt", Path.of("self.txt"), lost("cannot be read"));
    link(corpus, kind, "there.txt", Path.of("back.txt"), lost("cannot be read"));
    link(corpus, kind, "back.txt", Path.of("there.txt"), lost("cannot be read"));
    link(corpus, kind, "gone.txt", Path.of("no-such-file.txt"), lost("no such file"));
    link(corpus, kind, "up", Path.of(".."), lost("a link that leads back"));
    link(corpus, kind, "here", Path.of("."), lost("a link that leads back"));
    Path inner = Files.createDirectories(corpus.place(kind, "inner"));
    Files.createSymbolicLink(inner.resolve("outer"), inner.getParent());
    corpus.note(kind, inner.resolve("outer"), lost("a link that leads back"));
    link(corpus, kind, "device.txt", Path.of("/dev/zero"), lost("not a file"));
    link(corpus, kind, "null.txt", Path.of("/dev/null"), lost("not a file"));
  }

  private static void link(Corpus corpus, String kind, String name, Path target, Outcome outcome)
      throws IOException {
    Path link = corpus.place(kind, name);
    Files.createSymbolicLink(link, target);
    corpus.note(kind, link, outcome);
  }

  private static void pipes(Corpus corpus) throws IOException {
    for (String name : List.of("pipe.txt", "pipe.html", "pipe.pdf", "pipe.csv")) {
      Path pipe = corpus.place("pipes", name);
      try {
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
          corpus.note("pipes", pipe, lost("not a file"));
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    Files.createDirectories(corpus.place("pipes", "folder.txt"));
  }

  private static void unreadable(Corpus corpus) throws IOException {
    for (String name : List.of("shut.txt", "shut.html", "shut.pdf", "shut.jsonl", "shut.csv")) {
      Path file = corpus.place("unreadable", name);
      Files.writeString(file, Corpus.PLAIN);
      boolean shut = file.toFile().setReadable(false) && !Files.isReadable(file);
      if (shut) {
        corpus.note("unreadable", file, lost("no permission"));
      } else {
        Files.delete(file); // this user may read everything
      }
    }
  }

  /** Named on the command line, and not there. */
  private static void missing(Corpus corpus) throws IOException {
    for (String name : List.of("gone.txt", "gone", "no/such/folder.txt", "gone.txt/inside", "  ")) {
      corpus.note("missing", corpus.place("missing", name), lost("no such file"));
    }
  }

  private static void names(Corpus corpus) throws IOException {
    List<String> names =
        List.of(
            "..%2f..%2fetc%2fpasswd.txt",
            "..\\..\\windows.txt",
            "...txt",
            "--format.txt",
            "-rf.txt",
            "a b  c.txt",
            "new\nline.txt",
            "tab\tand\u001b[31mcolour.txt",
            "\"><script>alert(1)</script>.txt".replace("/", "_"),
            "=1+1.txt",
            "$(reboot) `reboot` ; reboot.txt",
            "é\u0301\u202etxt.exe.txt",
            "😀.txt",
            "CON.txt",
            "%s%n%x.txt",
            "x".repeat(240) + ".txt",
            "a.TXT",
            "double..txt",
            "{}[]!*?.txt");
    for (String name : names) {
      boolean isHidden = name.startsWith(".");
      Path file;
      try {
        file = corpus.place("names", isHidden ? "dots" + name : name);
      } catch (InvalidPathException e) {
        continue; // not with this file system's encoding
      }
      Files.writeString(file, corpus.sentence());
      corpus.note("names", file, READ);
    }
  }
}
