package org.gainsay.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes what stands around the prose of an article: pointers to other content, captions and
 * credits, bylines, contact lines and the remarks of a web page about itself.
 */
final class Furniture {
  private static final Pattern POINTER =
      Pattern.compile(
          "^[»›▶►→+*•\\s]{0,4}(?:READ(?: MORE| ALSO| NEXT| FULL STORY)?|READ THE FULL \\w+|WATCH"
              + "(?: LIVE| NOW| BELOW| MORE)?|LISTEN|SEE(?: ALSO| MORE)?|MORE|RELATED(?: STORY| STORIES"
              + "| COVERAGE| NEWS)?|PHOTOS?|PICTURES|IN PICTURES|GALLERY|PHOTO GALLERY|VIDEO|MAP"
              + "|GRAPHIC|INTERACTIVE|PODCAST|FULL STORY|FULL COVERAGE|LIVE|LIVE UPDATES|DON[’']T MISS"
              + "|Read more|Read also|Read next|Read the full story|See also|Related|Related stories"
              + "|Also read|ALSO READ|ALSO|Next week|Coming up)\\s?[:»›|]\\s*");

  /** A pointer that stands behind a sentence of the same paragraph. */
  private static final Pattern TRAILING_POINTER =
      Pattern.compile(
          "(?<=[.!?”\"’)])\\s(?=(?:READ MORE|READ ALSO|WATCH|LISTEN|SEE ALSO|RELATED|PHOTOS?|GALLERY"
              + "|VIDEO|MAP|MORE)\\s?:)");

  private static final Pattern CAPTION_LABEL =
      Pattern.compile(
          "^\\(?(?:File |FILE )?(?:Photo|PHOTO|Photos|Photograph|Image|Images|Picture|Illustration"
              + "|Caption|Credit|Photo credit|Image credit|Photo illustration|Video)"
              + "(?:\\s?:|\\s?/|\\s(?:by|courtesy|via|credit)\\b)|^FILE\\s?[-–—:]");

  private static final Pattern AGENCY_CREDIT =
      Pattern.compile(
          "(?:/|via )(?:Getty(?: Images)?|AP|AFP|Reuters|Bloomberg|EPA|UPI|Shutterstock"
              + "|Associated Press|The Associated Press|AP Photo)\\)?\\.?$|^(?:Getty(?: Images)?|Reuters"
              + "|AP|AFP)\\.?$");

  private static final Pattern LONE_CREDIT =
      Pattern.compile("^\\p{Lu}[\\p{L}.’' -]{2,40}/\\p{Lu}[\\p{L}.’' &-]{1,40}$");

  /** "(Sam Ortega/Alder Courier)", "(Reuters)", "(Photo by ...)" at the end of a paragraph. */
  private static final Pattern PARENTHESISED_CREDIT =
      Pattern.compile(
          "\\(((?:[\\p{Lu}/][^\\s()]{0,24}|by|for|via|of|the|courtesy|photo)(?: (?:[\\p{Lu}/][^\\s()]{0,24}|by|for|via|of|the|and|/|courtesy)){0,9})\\)\\.?$");

  private static final Pattern AGENCY =
      Pattern.compile(
          "(?i)\\b(?:reuters|ap|afp|upi|associated press|getty|bloomberg|pool|handout|file|photo|video"
              + "|courtesy|images)\\b");

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:By|BY|by|Tested by|Written by|Reported by|Story by|Posted by|Reviewed by|Text by|From"
              + " our|Interview by|Analysis by|Opinion by)\\s(?:\\p{Lu}|the \\p{Lu}|our )");

  private static final Pattern CREDIT_LINE =
      Pattern.compile(
          "^[(–—-]?\\s?(?:With (?:files|reporting|additional reporting) (?:from|by)|Additional reporting"
              + "|Reporting by|Editing by|Compiled by|Written by|Edited by)\\b"
              + "|\\bcontributed to this (?:report|story|article)\\.?$");

  private static final Pattern CONTACT =
      Pattern.compile(
          "^(?:Contacts?|Media contacts?|Press contacts?|Media (?:line|enquiries|inquiries|relations)"
              + "|Press (?:office|enquiries|inquiries|line)|Enquiries|Inquiries|Email|E-mail|Phone|Tel"
              + "|Telephone|Fax|Website|Notes to editors|For (?:more|further) information)\\b\\s?"
              + "(?::|,? (?:please )?(?:contact|call|visit)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE_REMARK =
      Pattern.compile(
          "^(?:Comments?(?: \\(\\d+\\)|: \\d+| are (?:closed|open|off)[^.]{0,40}\\.?)?$"
              + "|\\d+ comments?$|Get (?:breaking|the latest|our|daily)\\b(?!.*[.!?]$)"
              + "|Sign up (?:for|to|here)\\b|Subscribe\\b|Follow [^.]{2,60} on (?:Twitter|Facebook|X|Instagram)"
              + "|Share (?:this|on|via)\\b|Advertisement$|Advertising$|Sponsored$|Skip to \\w+|Log ?in$"
              + "|Story continues below|Article continues below|This (?:is a developing story|story is"
              + " developing|story will be updated|is a breaking)|Check back for|Loading\\b"
              + "|For immediate release\\.?$|FOR IMMEDIATE RELEASE|All rights reserved|©|\\(c\\) \\d{4}"
              + "|Copyright \\S+ ?\\d{4}|Do you support [^?]{2,40}\\? Like the page"
              + "|Replies (?:shown )?(?:below|to)\\b[^.]{0,60}$|Online:$)");

  private static final Pattern CLOCK =
      Pattern.compile("^\\d{1,2}(?:[:.]\\d{2})?\\s?[ap]\\.?m\\.?(?: [A-Z]{2,4})?$");

  private Furniture() {}

  /** What follows the label of a pointer line; empty text if there is nothing but the label. */
  static Optional<MappedText> pointer(MappedText text) {
    Matcher m = POINTER.matcher(head(text.text()));
    return m.find() ? Optional.of(text.from(m.end()).strip()) : Optional.empty();
  }

  /** Where a pointer begins that stands behind a sentence; the text's length if there is none. */
  static int trailingPointer(String text) {
    int tail = Math.max(0, text.length() - 300);
    Matcher m = TRAILING_POINTER.matcher(text.substring(tail));
    return m.find() ? tail + m.start() : text.length();
  }

  static boolean isCaption(String text) {
    String tail = text.substring(Math.max(0, text.length() - 200));
    if (CAPTION_LABEL.matcher(head(text)).find()
        || AGENCY_CREDIT.matcher(tail).find()
        || (text.length() < 80 && LONE_CREDIT.matcher(text).find())) {
      return true;
    }
    Matcher credit = PARENTHESISED_CREDIT.matcher(tail);
    return Sentences.words(text) <= 70
        && credit.find()
        && (credit.group(1).indexOf('/') > 0 || AGENCY.matcher(credit.group(1)).find());
  }

  static boolean isByline(String text) {
    String head = head(text);
    boolean isShort = text.length() <= 200 && Sentences.words(text) <= 20;
    return (isShort && BYLINE.matcher(head).find() && !isSentence(text))
        || (text.length() <= 400 && CREDIT_LINE.matcher(text).find())
        || (isShort && CONTACT.matcher(head).find())
        || (isShort && PAGE_REMARK.matcher(head).find())
        || CLOCK.matcher(head).find();
  }

  /** "By 1998 ..., he had." is prose; "By Ann Lee, J. Roe Jr." is not. */
  private static boolean isSentence(String text) {
    return Sentences.isClosed(text) && Sentences.words(text) > 7;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 300));
  }
}
