package planted.egress.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

class Pictures {
  InputStream get(URI url) throws IOException {
    return url.toURL().openStream();
  }
}
