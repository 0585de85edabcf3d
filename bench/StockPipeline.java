import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What startup.py compares with: CoreNLP's own pipeline over the given files, every annotator at its
 * defaults. Prints how much it read.
 */
public final class StockPipeline {
  private StockPipeline() {}

  public static void main(String[] files) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(
        "annotators", "tokenize,pos,lemma,ner,depparse,coref,natlog,openie,quote");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    int tokens = 0;
    for (String file : files) {
      CoreDocument document = new CoreDocument(Files.readString(Path.of(file)));
      pipeline.annotate(document);
      tokens += document.tokens().size();
    }
    System.out.println(files.length + " files, " + tokens + " tokens");
  }
}
