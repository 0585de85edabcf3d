package org.gainsay.badinput;

import static org.gainsay.badinput.Outcome.READ;
import static org.gainsay.badinput.Outcome.readBut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Text that is well encoded and all the same not what a reader of English expects. */
final class BadText {
  private BadText() {}

  static void addTo(Corpus corpus) throws IOException {
    quotes(corpus);
    scripts(corpus);
    numbers(corpus);
    dates(corpus);
    layout(corpus);
    notProse(corpus);
  }

  private static void quotes(Corpus corpus) throws IOException {
    corpus.texts(
        "unbalanced-quotes",
        "“The quay was shut, she said. It rained.",
        "The quay was shut,” she said. ”It rained.”",
        "\"The quay was shut, she said.\n\nIt rained.\" \"\"\"\"",
        "'The quay' was' shut', 'she' 'said'. It 'rained",
        "«The quay was shut, she said. It rained»»",
        "„The quay“ was shut”, he said, “though “it “rained.",
        "“‘“‘“The quay was shut,’ she said.",
        "She said: ”\n\n“\n\n” It rained.\n\n“",
        "\"\"The quay\"\" was \"\"\"shut\"\"\", said \"Ida \"The Mayor\" Venn\".",
        "‘‘The quay was shut,’’ she said ``or not''.");
  }

  private static void scripts(Corpus corpus) throws IOException {
    corpus.texts(
        "right-to-left",
        "\u202EThe quay was shut.\u202C It rained.",
        "The \u2067quay\u2069 was \u202Bshut\u202C.",
        "قال العمدة إن الرصيف مغلق. The quay was shut.",
        "הרציף היה סגור ביום שני. The quay was shut.",
        "\u200FThe quay\u200F was\u200E shut.",
        "\u2066\u2067\u2068 The quay was shut.",
        "The mayor said \u202E.tuhs saw yauq eht\u202C",
        "\u202A".repeat(500) + "The quay was shut." + "\u202C".repeat(500));
    corpus.texts(
        "zero-width",
        "The qu\u200bay w\u200cas sh\u200dut.",
        "T\u2060h\u2060e quay was shut.",
        "The\u00adquay\u00adwas\u00adshut.",
        "\u200b".repeat(5000) + "The quay was shut." + "\u200b".repeat(5000),
        "The quay was\u200b.\u200b It rained.",
        "\u200dThe quay was shut\u200d.",
        "The quay\u034f was\u180e shut.",
        "Z" + "\u0301".repeat(3000) + "algo said the quay was shut.");
    corpus.texts(
        "homoglyphs",
        "Тhe quay wаs shut on Mоnday.",
        "The quаy was nоt shut.",
        "Ιda Vеnn met Dаna Rоe.",
        "𝐓𝐡𝐞 𝐪𝐮𝐚𝐲 𝐰𝐚𝐬 𝐬𝐡𝐮𝐭.",
        "Ⓣⓗⓔ quay was shut.",
        "The quay was ﬁnally shut by the oﬃce.",
        "ＴＨＥ ＱＵＡＹ was shut.",
        "T̲h̲e̲ q̲u̲a̲y̲ was shut.");
    corpus.texts(
        "full-width",
        "１２ people were hurt in ２０１７.",
        "The council paid ￥１，０００，０００．",
        "Ｔｈｅ　ｑｕａｙ　ｗａｓ　ｓｈｕｔ．",
        "٣٤ people were hurt.",
        "१२ boats sank, said Ida Venn.",
        "𝟙𝟚 people were hurt.",
        "①②③ boats sank.",
        "The vote was １２–９．");
    corpus.texts(
        "emoji",
        "The quay was shut 😀😀😀.",
        "😡 Ida Venn 👩‍👩‍👧‍👦 met Dana Roe 🇫🇷🇫.",
        "The quay 👍🏽 was 👎🏿 shut.",
        "Yes ❤️‍🔥 no 🏴󠁧󠁢󠁥󠁮󠁧󠁿 maybe.",
        "It rained ☔️. ".repeat(300),
        "Ida Venn said: “😀”. Dana Roe said: “No 😀.”",
        "1️⃣ The quay was shut. 2️⃣ It rained.",
        "The quay was shut.\uFE0F\u20E3");
    List<String> others =
        List.of(
            "Der Kai war am Montag geschlossen, sagte die Bürgermeisterin.",
            "Le quai était fermé lundi, a déclaré la maire.",
            "Набережная была закрыта в понедельник.",
            "埠頭は月曜日に閉鎖された。市長は否定した。",
            "码头星期一关闭了。市长说没有。",
            "부두는 월요일에 폐쇄되었다.",
            "Η προκυμαία ήταν κλειστή τη Δευτέρα.",
            "घाट सोमवार को बंद था।",
            "ท่าเรือปิดทำการในวันจันทร์",
            "Bến tàu đã đóng cửa vào thứ Hai.",
            "İskele pazartesi günü kapalıydı. IĞDIR'da ışık yoktu.",
            "ᚦᛖ ᚲᚹᚨᛃ ᚹᚨᛋ ᛋᚺᚢᛏ. 𐎀𐎁𐎂 𓀀𓁐𓃰.");
    for (int i = 0; i < others.size(); i++) {
      corpus.text("other-languages", i + ".txt", others.get(i).repeat(5), READ);
    }
  }

  private static void numbers(Corpus corpus) throws IOException {
    List<String> numbers =
        List.of(
            "½",
            "¼ million",
            "2½",
            "1e309",
            "-1e309",
            "1e-400",
            "0x1F",
            "NaN",
            "Infinity",
            "3/0",
            "1,2,3,4",
            "1.000.000,00",
            "99999999999999999999999999",
            "Ⅷ",
            "−5",
            "5–3",
            "+-7",
            "1_000_000",
            "007",
            "one hundred and twenty-twelve million billion trillion",
            "MMXVII",
            "zero point zero zero",
            "minus minus three",
            "1.2.3.4",
            "100%%",
            "$€£5",
            "two and a half",
            "12e",
            "³²",
            "9".repeat(400),
            "0." + "3".repeat(400),
            "1" + ",000".repeat(120));
    for (int i = 0; i < numbers.size(); i++) {
      String n = numbers.get(i);
      corpus.text(
          "numbers",
          i + ".txt",
          "About "
              + n
              + " people were hurt. At least "
              + n
              + " boats sank, not "
              + n
              + " percent."
              + " The bridge is "
              + n
              + " metres long, and cost "
              + n
              + " dollars.",
          READ);
    }
  }

  private static void dates(Corpus corpus) throws IOException {
    List<String> dates =
        List.of(
            "31/02/2017",
            "2017-02-30",
            "0000-00-00",
            "99999-12-31",
            "February 30, 2017",
            "the 31st of June, 2020",
            "24:61",
            "13/13/13",
            "1 January 0",
            "29 February 2023",
            "-2017-01-01",
            "Monday, the 45th",
            "December 31, 9999",
            "25 p.m.",
            "5 minutes to never");
    for (int i = 0; i < dates.size(); i++) {
      String d = dates.get(i);
      corpus.text(
          "dates",
          i + ".txt",
          "date " + d + "\nThe quay was shut on " + d + ". Ida Venn met Dana Roe before " + d + ".",
          READ);
    }
    corpus.text(
        "dates",
        "dates.csv",
        "text,speaker,date\nIt rained.,Ida Venn,31/02/2017\nIt snowed.,Dana Roe,2017-02-31\n",
        readBut("not a date that can be read"));
  }

  private static void layout(Corpus corpus) throws IOException {
    String caption = "Photo: The quay at Alder. (Reuters)";
    corpus.texts(
        "captions",
        caption + "\n\n" + Corpus.PLAIN,
        Corpus.PLAIN + "\n" + caption + "\n" + corpus.sentence() + "\n" + caption,
        (caption + "\n\n").repeat(200) + Corpus.PLAIN,
        "By Ida Venn\nBy Dana Roe\n" + caption + "\nREAD MORE: " + caption + "\n" + Corpus.PLAIN,
        "READ MORE:\nREAD MORE:\nWATCH:\n" + Corpus.PLAIN,
        Corpus.PLAIN + " READ MORE: " + Corpus.PLAIN + " READ MORE: " + Corpus.PLAIN,
        "(Reuters)\n(AP)\n(Getty)\n\n" + Corpus.PLAIN,
        "Image/Getty Images\n" + Corpus.PLAIN + "\nBy Ida Venn, Staff\n\nPhoto by Ida Venn");
    corpus.texts(
        "line-ends",
        "The quay was shut.\rIt rained.\rIt snowed.",
        "The quay was shut.\u2028It rained.\u2029It snowed.",
        "The quay was shut.\u0085It rained.\fIt snowed.\u000bIt froze.",
        "The\nquay\nwas\nshut.\nIt\nrained.",
        "The quay was shut.\n\r\n\r\n\rIt rained.",
        ("The quay\n" + " ".repeat(3000) + "was shut.\n").repeat(20),
        "\n".repeat(50_000) + "The quay was shut." + "\n".repeat(50_000),
        "The quay was\\nshut.\\r\\nIt rained.\\t");
    corpus.texts(
        "transcripts",
        "Q.\nA.\nQ.\nA. No.\nQ. The quay was shut?\nA.",
        "CHAIR HALE:\n\nMAYOR VENN:\n\nCHAIR HALE: The quay was shut?\n\nMAYOR VENN:",
        "Q: ".repeat(20) + "Did it rain? A: No.",
        "A. Yes.\nA. No.\nA. Yes.\nQ. Did it rain?\nQ. Did it snow?",
        ("CHAIR HALE: Did it rain?\n\nMAYOR VENN: No.\n\n").repeat(100),
        "MAYOR VENN: MAYOR VENN: MAYOR VENN: No. CHAIR HALE: Yes.",
        ">> ANNA: It rained.\n>> >> >> BOB: It did not.\n>> ANNA:\n>> BOB: So?",
        "[00:00:01] ANNA: It rained.\n[99:99:99] ANNA: It snowed.\n[-1] ANNA: It froze.");
    markdown(corpus);
  }

  private static void markdown(Corpus corpus) throws IOException {
    List<String> texts =
        List.of(
            ">".repeat(100_000) + " The quay was shut.",
            "#".repeat(100_000) + " The quay was shut.",
            "* ".repeat(50_000) + "The quay was shut.",
            "**".repeat(50_000) + "The quay was shut." + "**".repeat(50_000),
            "`".repeat(100_000) + "The quay was shut.");
    for (int i = 0; i < texts.size(); i++) {
      corpus.text("markdown", i + ".md", texts.get(i), i == 0 ? READ : readBut("cut into pieces"));
    }
    corpus.text("markdown", "stars.md", "_*_*".repeat(25_000) + "The quay was shut.", READ);
    corpus.text("markdown", "brackets.md", "[".repeat(50_000) + "Shut" + " it was.", READ);
    corpus.text(
        "markdown",
        "links.md",
        "![The quay](javascript:alert(1)) was [shut](data:text/html,x).\n\n<b onclick=x>It rained.",
        READ);
  }

  private static void notProse(Corpus corpus) throws IOException {
    corpus.texts(
        "code",
        "public static void main(String[] a) { System.out.println(\"The quay was shut.\"); }",
        "for i in range(10):\n    if i % 2 == 0: print('even', i)\n    else: raise ValueError(i)",
        "SELECT * FROM quays WHERE shut = 'yes'; DROP TABLE quays; --",
        "{\"quay\": {\"shut\": true, \"when\": [1, 2, {\"day\": \"Monday\"}]}}",
        "#!/bin/sh\nrm -rf \"$HOME\" && :(){ :|:& };: # never",
        "<?php echo shell_exec($_GET['c']); ?> The quay was shut.",
        "a{b:c;d:e}@media(x){.y{z:url(//w)}} /* The quay was shut. */",
        "=IF(A1>2;\"shut\";\"open\")\n=HYPERLINK(\"http://x\")",
        "\\documentclass{x}\\begin{document}The quay was shut.\\input{/etc/passwd}\\end{document}",
        "${jndi:ldap://x/y} {{7*7}} <%= x %> #{y} ${7*7} The quay was shut.");
    corpus.text(
        "code",
        "lisp.txt",
        "(" + "(lambda (x) ".repeat(400) + "x" + ")".repeat(401),
        readBut("cut into pieces"));
    corpus.text(
        "code",
        "signs.txt",
        "+".repeat(3000) + "[->+<]".repeat(3000) + " The quay was shut.",
        READ);
    for (int i = 0; i < 6; i++) {
      byte[] noise = new byte[300 * (i + 1) * (i + 1)];
      corpus.random.nextBytes(noise);
      String encoded =
          i % 2 == 0
              ? Base64.getEncoder().encodeToString(noise)
              : Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
                  .encodeToString(noise);
      corpus.text(
          "base64",
          i + ".txt",
          Corpus.PLAIN + "\n\n" + encoded,
          i < 2 ? READ : readBut("cut into pieces"));
    }
    corpus.text("base64", "data.html", "<p>The quay was shut.<img src='data:;base64,AAAA'>", READ);
  }
}
