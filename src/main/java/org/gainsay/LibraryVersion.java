package org.gainsay;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Attributes;

/** The versions of libraries, as their jars tell them. */
final class LibraryVersion {
  private static final String UNKNOWN = "version unknown";

  private LibraryVersion() {}

  /** The version of the jar that a resource comes from; a few words where that is not known. */
  static String of(String resource) {
    URL url = LibraryVersion.class.getClassLoader().getResource(resource);
    if (url == null) {
      return "missing";
    }
    try {
      return url.openConnection() instanceof JarURLConnection jar
          ? Optional.ofNullable(jar.getMainAttributes())
              .map(attributes -> attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
              .orElse(UNKNOWN)
          : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }
}
