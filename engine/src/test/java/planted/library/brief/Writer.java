package planted.library.brief;

import org.jsoup.Jsoup;

class Writer {
  String text = Jsoup.parse("").text();
}
