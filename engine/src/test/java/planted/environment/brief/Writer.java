package planted.environment.brief;

class Writer {
  String home = System.getenv("HOME");
}
