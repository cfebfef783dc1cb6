package planted.network.align;

import java.io.IOException;
import java.net.InetAddress;

class Aligner {
  String look() throws IOException {
    return InetAddress.getByName("localhost").getHostName();
  }
}
