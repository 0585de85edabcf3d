import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainsay.GeneratedCorpus;

/** Writes made-up documents into a folder. Arguments: folder, number of documents. */
public final class WriteCorpus {
  private WriteCorpus() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    GeneratedCorpus corpus = new GeneratedCorpus(11, count);
    for (int i = 0; i < count; i++) {
      Files.writeString(folder.resolve(GeneratedCorpus.id(i)), corpus.text(i));
    }
  }
}
