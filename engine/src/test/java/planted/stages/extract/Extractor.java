package planted.stages.extract;

import planted.stages.annotate.Annotator;

class Extractor {
  Annotator next = new Annotator();
}
