package planted.noun;

import org.jsoup.nodes.Document;

record Noun(Document document) {}
