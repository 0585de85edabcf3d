import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The annotators that extraction stands on, with the same models, as CoreNLP itself wires them. As a
 * program, what startup.py compares with: reads the given files with them and prints how much it read.
 */
public final class LeanAnnotators {
  private LeanAnnotators() {}

  /** Loads them. */
  static StanfordCoreNLP load() {
    RedwoodConfiguration.current().clear().apply();
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    properties.setProperty("tokenize.options", "invertible=true");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    properties.setProperty("depparse.extradependencies", "NONE");
    return new StanfordCoreNLP(properties);
  }

  public static void main(String[] files) throws IOException {
    StanfordCoreNLP annotators = load();
    int tokens = 0;
    for (String file : files) {
      CoreDocument document = new CoreDocument(Files.readString(Path.of(file)));
      annotators.annotate(document);
      tokens += document.tokens().size();
    }
    System.out.println(files.length + " files, " + tokens + " tokens");
  }
}
