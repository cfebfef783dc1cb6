package planted.clock.annotate;

import java.time.Instant;

class Annotator {
  Instant now = Instant.now();
}
