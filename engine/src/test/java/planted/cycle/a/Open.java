package planted.cycle.a;

public class Open {}
