package planted.disk.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Extractor {
  String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
