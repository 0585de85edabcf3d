package org.gainsay.store;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/** The tables of a store. */
final class Schema {
  /** Marks the file as ours: "GAIN". */
  private static final int APPLICATION = 0x4741494E;

  private static final int VERSION = 2;

  private static final ImmutableList<String> TABLES =
      ImmutableList.of(
          "CREATE TABLE meta(id TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
          "INSERT INTO meta VALUES ('revision', 0)",
          // Numbers are never used again, so that what is kept in memory cannot be another's.
          """
          CREATE TABLE documents(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            content TEXT NOT NULL UNIQUE,
            title TEXT, date TEXT, source TEXT, author TEXT, address TEXT,
            text TEXT NOT NULL,
            passages TEXT NOT NULL)""",
          """
          CREATE TABLE entities(
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            entity TEXT NOT NULL,
            PRIMARY KEY (document, number)) WITHOUT ROWID""",
          // As extracted: who is who across documents changes with every document.
          """
          CREATE TABLE claims(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            claim TEXT NOT NULL,
            UNIQUE (document, number))""",
          "CREATE TABLE keys(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)",
          """
          CREATE TABLE claim_keys(
            key INTEGER NOT NULL REFERENCES keys(id),
            claim INTEGER NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
            PRIMARY KEY (key, claim)) WITHOUT ROWID""",
          "CREATE INDEX claim_keys_by_claim ON claim_keys(claim)",
          """
          CREATE TABLE findings(
            a INTEGER NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
            b INTEGER NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
            id TEXT NOT NULL,
            by_model INTEGER NOT NULL,
            verdict TEXT NOT NULL, type TEXT NOT NULL, score REAL NOT NULL, reason TEXT,
            explanation TEXT NOT NULL,
            PRIMARY KEY (a, b)) WITHOUT ROWID""",
          "CREATE INDEX findings_by_b ON findings(b)",
          "CREATE INDEX findings_by_id ON findings(id)",
          "CREATE TABLE decisions(finding TEXT PRIMARY KEY, state TEXT NOT NULL,"
              + " reason TEXT NOT NULL) WITHOUT ROWID");

  private Schema() {}

  /** Makes the tables where there are none, and refuses a file that is something else. */
  static void prepare(Path file, Sql sql) {
    if (number(sql, "PRAGMA application_id") != APPLICATION) {
      sql.execute("PRAGMA journal_mode = WAL");
      sql.write(() -> create(file, sql));
    }
    long version = number(sql, "PRAGMA user_version");
    if (version != VERSION) {
      throw new StoreException(
          "the store " + file + " has version " + version + ", this program reads " + VERSION);
    }
  }

  private static boolean create(Path file, Sql sql) {
    if (number(sql, "PRAGMA application_id") == APPLICATION) {
      return false; // another process was quicker
    }
    if (number(sql, "SELECT count(*) FROM sqlite_schema") > 0) {
      throw new StoreException(
          "the store " + file + " cannot be used: it is another program's database");
    }
    TABLES.forEach(sql::execute);
    sql.execute("PRAGMA application_id = " + APPLICATION);
    sql.execute("PRAGMA user_version = " + VERSION);
    return true;
  }

  private static long number(Sql sql, String query) {
    return sql.one(query, row -> row.getLong(1)).orElse(0L);
  }
}
