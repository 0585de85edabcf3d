package org.gainsay.store;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection to a SQLite file. Not thread-safe. */
final class Sql implements AutoCloseable {
  /** How long one process waits for another that writes. */
  static final int PATIENCE_MILLIS = 60_000;

  private final Path file;
  private final Connection connection;
  private final int patience;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Sql(Path file, Connection connection, int patience) {
    this.file = file;
    this.connection = connection;
    this.patience = patience;
  }

  /** Reads a row of a result. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Hears of a row of a result. */
  @FunctionalInterface
  interface Hearer {
    void hear(ResultSet row) throws SQLException;
  }

  /**
   * Opens the file, and makes it where there is none.
   *
   * @param patience how long to wait for another process, in milliseconds
   */
  static Sql open(Path file, int patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(patience);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    try {
      return new Sql(
          file,
          DriverManager.getConnection(
              "jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties()),
          patience);
    } catch (SQLException e) {
      throw failed(file, patience, e);
    }
  }

  /** Runs what gives no rows and takes no values. */
  void execute(String command) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Changes rows; tells how many. */
  int update(String command, @Nullable Object... values) {
    try {
      return prepared(command, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Adds a row; gives its number. */
  long insert(String command, @Nullable Object... values) {
    return one(command + " RETURNING id", row -> row.getLong(1), values).orElseThrow();
  }

  /** All rows. */
  <T> ImmutableList<T> list(String query, Row<T> reader, @Nullable Object... values) {
    ImmutableList.Builder<T> rows = ImmutableList.builder();
    try (ResultSet result = prepared(query, values).executeQuery()) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows.build();
    } catch (SQLException e) {
      throw failed(e);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /** Tells of every row. */
  void each(String query, Hearer hearer, @Nullable Object... values) {
    try (ResultSet result = prepared(query, values).executeQuery()) {
      while (result.next()) {
        hearer.hear(result);
      }
    } catch (SQLException e) {
      throw failed(e);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /** The first row. */
  <T> Optional<T> one(String query, Row<T> reader, @Nullable Object... values) {
    return list(query, reader, values).stream().findFirst();
  }

  /** All or nothing; other processes wait. */
  <T> T write(Supplier<T> work) {
    return transaction("BEGIN IMMEDIATE", work);
  }

  /** One state of the store, whatever other processes do meanwhile. */
  <T> T read(Supplier<T> work) {
    return transaction("BEGIN", work);
  }

  private <T> T transaction(String begin, Supplier<T> work) {
    execute(begin);
    boolean done = false;
    try {
      T result = work.get();
      execute("COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself; what went wrong is on its way to the caller.
    }
  }

  private PreparedStatement prepared(String command, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = statements.get(command);
    if (statement == null) {
      statement = connection.prepareStatement(command);
      statements.put(command, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** A row that is there and is not what was written: SQLite does not see that. */
  private RuntimeException damaged(RuntimeException e) {
    return e instanceof StoreException || e instanceof CancellationException
        ? e
        : new StoreException(
            "the store " + file + " cannot be used: the file is damaged, a row cannot be read", e);
  }

  private StoreException failed(SQLException e) {
    return failed(file, patience, e);
  }

  private static StoreException failed(Path file, int patience, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String why =
        switch (code) {
          case SQLITE_NOTADB -> "it is no store";
          case SQLITE_CORRUPT -> "the file is damaged";
          case SQLITE_FULL -> "the disk is full";
          case SQLITE_READONLY, SQLITE_PERM -> "there is no permission to write it";
          case SQLITE_CANTOPEN -> "there is no such folder, or no permission";
          case SQLITE_BUSY -> "another process has been writing it for " + patience / 1000 + " s";
          default -> String.valueOf(e.getMessage()).lines().findFirst().orElse("an error");
        };
    return new StoreException("the store " + file + " cannot be used: " + why, e);
  }
}
